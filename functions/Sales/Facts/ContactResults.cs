using System.Collections.Frozen;
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
    // A "not" turns round what follows within three words: "not yet been answered", "tidak bisa dihubungi".
    private const int Near = 3;
    private const int LongestTold = 60;

    private static readonly char[] Clauses = [',', '.', ';', ':', '(', ')', '[', ']', '!', '?', '"', '–', '—', '+', '&', '/', '|', '\n'];

    // By their first word, the longest first.
    private static readonly FrozenDictionary<string, Phrase[]> Known =
        ContactWords.Left.Select(text => new Phrase(text.Split(' '), Tells.Left))
            .Concat(ContactWords.CalledOff.Select(text => new Phrase(text.Split(' '), Tells.CalledOff)))
            .Concat(ContactWords.Failed.Select(text => new Phrase(text.Split(' '), Tells.Failed)))
            .Concat(ContactWords.Reached.Select(text => new Phrase(text.Split(' '), Tells.Reached)))
            .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray(), StringComparer.Ordinal);

    private enum Tells
    {
        Reached,
        Failed,
        CalledOff,
        Left,
    }

    /// <summary>Whether a contact of a kind (<see cref="ActivityKinds"/>) with this result reached somebody, as far as it tells.</summary>
    public static bool Tell(string? result, string kind)
    {
        if (result is null)
        {
            return true;
        }

        var clauses = Divided(result);
        if (IsWhole(clauses, kind))
        {
            return false;
        }

        var isOfBuying = clauses.Exists(words => Array.Exists(words, ContactWords.Buying.Contains));
        var signs = clauses.SelectMany((words, clause) => Signs(words, clause)).Where(sign => !(isOfBuying && sign.IsHungUp)).ToList();
        return signs.Exists(sign => sign.Tells == Tells.Left) || signs.TrueForAll(sign => sign.Tells switch
        {
            Tells.Reached => true,
            // "Answered, then cancelled": what comes after was called off, and not the call.
            Tells.CalledOff => signs.Exists(other => other.Clause < sign.Clause && other.Tells == Tells.Reached)
                && !signs.Exists(other => other.Tells == Tells.Failed),
            _ => false,
        });
    }

    /// <summary>Whether a result is a plan and nothing else.</summary>
    public static bool IsPlan(string result) => ContactWords.Plans.Contains(Only(Divided(result)));

    /// <summary>Whether a result says in a known word whether anybody was reached; one that is empty leaves nothing to ask.</summary>
    public static bool Knows(string? result, string kind) =>
        result is null || Divided(result) is not { Count: > 0 } clauses || IsWhole(clauses, kind)
            || clauses.Exists(words => Array.Exists(words, IsTalk) || Signs(words, 0).Any());

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

    private static bool IsTalk(string word) => ContactWords.Talk.Contains(word) || ContactWords.Buying.Contains(word);

    // A dash between blanks divides, one within a word joins.
    private static List<string[]> Divided(string result) =>
        [.. result.ToLowerInvariant().Replace('’', '\'').Replace(" - ", ",", StringComparison.Ordinal)
            .Split(Clauses, StringSplitOptions.RemoveEmptyEntries)
            .Select(clause => clause.Split([' ', '\t', '\u00a0', '-', '_'], StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 0)];

    private static bool IsWhole(List<string[]> clauses, string kind) =>
        Only(clauses) is var only
            && (ContactWords.Plans.Contains(only) || ContactWords.Attempts.Contains(only)
                || (kind == ActivityKinds.Call && ContactWords.RefusedCalls.Contains(only)));

    private static string Only(List<string[]> clauses) => clauses.Count == 1 ? string.Join(' ', clauses[0]) : "";

    private static IEnumerable<Sign> Signs(string[] words, int clause)
    {
        for (var at = 0; at < words.Length;)
        {
            var known = At(words, at);
            var end = at + (known?.Words.Length ?? 1);
            if (known is not null && !(known.Tells == Tells.CalledOff && IsOfBuying(words, at, end)))
            {
                yield return new(
                    IsNegated(words, at) ? Contrary(known.Tells) : known.Tells, clause,
                    ContactWords.HungUp.Contains(string.Join(' ', known.Words)));
            }

            at = end;
        }
    }

    private static Tells Contrary(Tells tells) => tells is Tells.Reached or Tells.Left ? Tells.Failed : Tells.Reached;

    private static Phrase? At(string[] words, int at) => !Known.TryGetValue(words[at], out var phrases) ? null
        : Array.Find(phrases, phrase => words.AsSpan(at).StartsWith(phrase.Words));

    // "Tidak jadi beli", "Failed to close the deal", "Order cancelled"; "Failed to reach for the order" is of the call.
    private static bool IsOfBuying(string[] words, int at, int end)
    {
        if (at > 0 && ContactWords.Buying.Contains(words[at - 1]))
        {
            return true;
        }

        for (var after = end; after < Math.Min(words.Length, end + Near + 1) && At(words, after) is null; after++)
        {
            if (ContactWords.Buying.Contains(words[after]))
            {
                return true;
            }
        }

        return false;
    }

    // A "not" of the buying ("Not interested when called") is none of the call.
    private static bool IsNegated(string[] words, int at)
    {
        for (var (before, counted) = (at - 1, 0); before >= 0 && counted < Near; before--)
        {
            if (ContactWords.Negations.Contains(words[before]))
            {
                return true;
            }

            if (ContactWords.Buying.Contains(words[before]))
            {
                return false;
            }

            counted += ContactWords.Between.Contains(words[before]) ? 0 : 1;
        }

        return false;
    }

    private sealed record Phrase(string[] Words, Tells Tells);

    private readonly record struct Sign(Tells Tells, int Clause, bool IsHungUp);
}
