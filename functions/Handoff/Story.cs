using Handoff.Cohorts;
using Handoff.Diagnosis;

namespace Handoff;

/// <summary>One comparison of two cohorts and its diagnosis.</summary>
public sealed record Story(CohortPair Pair, Answer Answer)
{
    /// <summary>The first comparison that can name a cause, as a quarter often can where a month has too few leads; else the first.</summary>
    public static Story Leading(IReadOnlyList<Story> stories)
    {
        ArgumentNullException.ThrowIfNull(stories);
        return stories.FirstOrDefault(story => story.Answer.Verdict.Causes.Count > 0) ?? stories[0];
    }
}
