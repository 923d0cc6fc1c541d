using Handoff.Closings;
using Handoff.Cohorts;
using Handoff.Diagnosis;
using Handoff.Diagnosis.Verdicts;

namespace Handoff;

/// <summary>One comparison of two cohorts and its diagnosis.</summary>
public sealed record Story(CohortPair Pair, Answer Answer)
{
    /// <summary>
    /// What sales' own report has for the two periods, by the day on which deals were won; null where sales did not say, or not for all of
    /// them.
    /// </summary>
    public ClosedPair? Closed { get; init; }

    /// <summary>
    /// The comparison that is best supported, of equals the first: what it names and how surely, with a change of sales that chance does
    /// not explain before one that it may; a quarter often can where a month has too few leads.
    /// </summary>
    public static Story Leading(IReadOnlyList<Story> stories)
    {
        ArgumentNullException.ThrowIfNull(stories);
        return stories.MaxBy(story => Support(story.Answer))!;
    }

    private static int Support(Answer answer) => (answer.Verdict.Kind, answer.Total.ExcludesZero) switch
    {
        (VerdictKind.Named, true) => answer.Verdict is { FirstIsLargest: true } ? 7 : 6,
        (VerdictKind.Named, false) => answer.Verdict is { MayBeSeason: true } ? 3 : 5,
        (VerdictKind.Seen or VerdictKind.Offsetting, _) => 4,
        (VerdictKind.NothingChanged, _) => 2,
        (VerdictKind.CannotTell, true) => 1,
        _ => 0,
    };
}
