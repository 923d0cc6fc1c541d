using Pipeline.Tables;

namespace Sales.Facts;

/// <summary>
/// Results that are a plan of the activity, or an attempt at it, and nothing else: they are made of such words only, of the activity's own
/// name ("Call scheduled" of a call) and of numbers. "Meeting scheduled" of a call is none: somebody was talked to.
/// </summary>
internal static class ContactPlans
{
    private static readonly WordList MeetingPlans = ContactPlanWords.Plans.With(ContactPlanWords.MeetingPlans);
    private static readonly WordList AroundCall = ContactPlanWords.Fillers.With(ContactPlanWords.Days, ContactPlanWords.CallNouns);
    private static readonly WordList AroundMeeting = ContactPlanWords.Fillers.With(ContactPlanWords.Days, ContactPlanWords.MeetingNouns);
    private static readonly WordList AroundTask = ContactPlanWords.Fillers.With(ContactPlanWords.Days, ContactPlanWords.TaskNouns);
    private static readonly WordList AroundMessage = ContactPlanWords.Fillers.With(ContactPlanWords.MessageNouns);
    private static readonly WordList AroundAttempt =
        ContactPlanWords.Fillers.With(ContactPlanWords.CallNouns, ContactPlanWords.Dialling, ContactPlanWords.Times);

    public static bool Are(IReadOnlyList<string[]> clauses, string kind) => kind switch
    {
        ActivityKinds.Call => AreOnly(clauses, ContactPlanWords.Plans, AroundCall),
        ActivityKinds.Meeting => AreOnly(clauses, MeetingPlans, AroundMeeting),
        ActivityKinds.Task => AreOnly(clauses, ContactPlanWords.Plans, AroundTask),
        ActivityKinds.Message => AreOnly(clauses, ContactPlanWords.Plans, AroundMessage),
        // "Email open" was opened.
        _ => AreOnly(clauses, ContactPlanWords.Plans, ContactPlanWords.Fillers),
    };

    public static bool AreAttempts(IReadOnlyList<string[]> clauses) => AreOnly(clauses, ContactNots.Attempts, AroundAttempt);

    /// <summary>Whether a clause speaks of the call itself, or of an attempt at it: "Call cancelled".</summary>
    public static bool NameCall(string[] words) => Enumerable.Range(0, words.Length)
        .Any(at => ContactNots.Attempts.LengthAt(words, at) > 0 || ContactPlanWords.CallNouns.LengthAt(words, at) > 0);

    private static bool AreOnly(IReadOnlyList<string[]> clauses, WordList told, WordList around)
    {
        var isTold = false;
        foreach (var words in clauses)
        {
            for (var at = 0; at < words.Length;)
            {
                var (own, other) = (told.LengthAt(words, at), around.LengthAt(words, at));
                if (own == 0 && other == 0 && !char.IsDigit(words[at][0]))
                {
                    return false;
                }

                isTold |= own > 0;
                at += Math.Max(1, Math.Max(own, other));
            }
        }

        return isTold;
    }
}
