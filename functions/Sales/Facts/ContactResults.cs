using System.Collections.Concurrent;
using Pipeline.Tables;

namespace Sales.Facts;

/// <summary>
/// What the result of a call, a meeting or a mail says of its having reached anybody, in the languages of the formats. Words with a "not"
/// before them mean the contrary; a text of no known word counts as a contact, since whoever writes down anything has usually talked:
/// receipts name such texts.
/// A message that was left is one of ours, as a mail; a mailbox that nobody spoke on is none.
/// </summary>
public static class ContactResults
{
    private const int LongestTold = 60;
    private const int MostTold = 1_000;

    // The same few results stand in row after row.
    private static readonly ConcurrentDictionary<(string Result, string Kind), Told> Known = new();

    /// <summary>Whether a contact of a kind (<see cref="ActivityKinds"/>) with this result reached somebody, as far as it tells.</summary>
    public static bool Tell(string? result, string kind) => result is null || Of(result, kind).HasReached;

    /// <summary>Whether a result is a plan of an activity of this kind and nothing else.</summary>
    public static bool IsPlan(string result, string kind) => Of(result, kind).IsPlan;

    /// <summary>Whether a result says of something that it is still to be done: "Belum ditelepon", "To be confirmed".</summary>
    public static bool IsToDo(string result) => Hold(Divided(result), ContactPlanWords.ToDo);

    /// <summary>Whether a result says in a known word whether anybody was reached; one that is empty leaves nothing to ask.</summary>
    public static bool Knows(string? result, string kind) => result is null || Of(result, kind).IsKnown;

    /// <summary>Names the results of a file that say it in no known word, and how often: they count, and may be no contacts.</summary>
    public static void Note(Reading reading, Activity activity)
    {
        if (activity.Status is { } result && !activity.IsAutomatic && !Knows(CleanText.Of(result), activity.Kind))
        {
            reading.Tally(
                "Results that do not say in a known word whether anybody was reached: they count as contacts",
                $"'{(result.Length > LongestTold ? $"{result[..LongestTold]}…" : result)}'");
        }
    }

    private static Told Of(string result, string kind)
    {
        if (Known.TryGetValue((result, kind), out var known))
        {
            return known;
        }

        var told = Of(Divided(result), kind);
        if (result.Length <= LongestTold && Known.Count < MostTold)
        {
            Known[(result, kind)] = told;
        }

        return told;
    }

    private static Told Of(List<string[]> clauses, string kind)
    {
        var isPlan = ContactPlans.Are(clauses, kind);
        if (isPlan || ContactPlans.AreAttempts(clauses)
            || (kind == ActivityKinds.Call && clauses is [var words] && ContactWords.RefusedCalls.LengthAt(words, 0) == words.Length))
        {
            return new(HasReached: false, IsKnown: true, isPlan);
        }

        var signs = ContactSign.In(clauses);
        var isKnown = clauses.Count == 0 || signs.Count > 0 || Hold(clauses, ContactRemarks.Talk) || Hold(clauses, ContactRemarks.Buying)
            || Hold(clauses, ContactRemarks.Opinions) || Hold(clauses, ContactRemarks.Agreed);
        var hasReached = HaveReached([.. signs.Where(sign => !IsOfTheTalk(sign, clauses, signs, kind))]) || HaveReachedThen(clauses)
            || HaveSpokenOnce(signs);
        return new(hasReached, isKnown, IsPlan: false);
    }

    // What came last tells: "Tidak diangkat, lalu WA dibalas", "No answer but she called back and we spoke".
    private static bool HaveReachedThen(List<string[]> clauses)
    {
        for (var clause = clauses.Count - 1; clause >= 0; clause--)
        {
            var words = clauses[clause];
            var then = Array.FindLastIndex(words, word => ContactRemarks.Then.Contains(word));
            if (then >= 0 && then < words.Length - 1)
            {
                var signs = ContactSign.In([words[(then + 1)..], .. clauses.Skip(clause + 1)]);
                return signs.Count > 0 && signs.TrueForAll(sign => sign.Tells == ContactTells.Reached);
            }
        }

        return false;
    }

    // Of several attempts one that was answered is enough, in whatever order they stand: "Diangkat, lalu tidak dijawab lagi", "Tidak
    // diangkat dua kali, yang ketiga diangkat". What failed otherwise (a wrong number, a machine) takes the answer back.
    private static bool HaveSpokenOnce(List<ContactSign> signs) =>
        signs.GroupBy(sign => sign.Clause).Any(clause => clause.All(sign => sign.Tells == ContactTells.Reached
            && sign.Is(ContactRemarks.Speech)))
            && signs.TrueForAll(sign => sign.Tells == ContactTells.Reached
                || (sign.Tells == ContactTells.Failed && (sign.Is(ContactRemarks.Speech) || sign.Is(ContactRemarks.Answers))));

    private static bool HaveReached(List<ContactSign> signs) =>
        signs.Exists(sign => sign.Tells == ContactTells.Left) || signs.TrueForAll(sign => sign.Tells switch
        {
            ContactTells.Reached => true,
            // "Answered, then cancelled": what comes after was called off, and not the call.
            ContactTells.CalledOff => signs.Exists(other => other.Clause < sign.Clause && other.Tells == ContactTells.Reached)
                && !signs.Exists(other => other.Tells == ContactTells.Failed),
            _ => false,
        });

    // A talk that was had may end, and what is called off after it is of the offer; a meeting that was called off was not held.
    private static bool IsOfTheTalk(ContactSign sign, List<string[]> clauses, List<ContactSign> signs, string kind)
    {
        var isTold = Hold(clauses, ContactRemarks.Opinions)
            || signs.Exists(other => other.Tells == ContactTells.Reached && other.Is(ContactRemarks.Speech));
        return sign.Tells switch
        {
            ContactTells.Failed => (sign.Is(ContactRemarks.HungUp) && (isTold || Hold(clauses, ContactRemarks.Buying)))
                || (sign.Is(ContactRemarks.Passing) && isTold),
            ContactTells.CalledOff => Hold(clauses.Skip(sign.Clause + 1), ContactRemarks.Agreed)
                || (isTold && kind != ActivityKinds.Meeting && !ContactPlans.NameCall(clauses[sign.Clause])),
            _ => false,
        };
    }

    private static bool Hold(IEnumerable<string[]> clauses, WordList list) =>
        clauses.Any(words => Enumerable.Range(0, words.Length).Any(at => list.LengthAt(words, at) > 0));

    // A line and a quotation are clauses too; whether a clause asks does not matter.
    private static List<string[]> Divided(string result) =>
        [.. new Label(result.Replace('\n', ',').Replace('"', ',')).Clauses
            .Select(words => ContactSpellings.Settle(Array.FindAll(words, word => char.IsLetterOrDigit(word[0]))))
            .Where(words => words.Length > 0)];

    private readonly record struct Told(bool HasReached, bool IsKnown, bool IsPlan);
}
