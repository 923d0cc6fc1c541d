using Handoff.Cohorts;
using Pipeline.Reports;
using Pipeline.Reports.Pages;

namespace Handoff.Reports;

/// <summary>Which leads a comparison is of, and against which: "September 2026 vs the previous month".</summary>
internal static class StoryPeriods
{
    public static Sentence Of(ReportPage page, Story story)
    {
        var (culture, after) = (page.Culture, story.Pair.After);
        return story.Pair.Kind switch
        {
            CohortKind.Month => page.T(
                $"{culture.Month(after.From)} vs the previous month", $"{culture.Month(after.From)} dibanding bulan sebelumnya"),
            CohortKind.YearAgo => page.T(
                $"{culture.Month(after.From)} vs a year earlier", $"{culture.Month(after.From)} dibanding setahun sebelumnya"),
            _ => page.T(
                $"{culture.Days(after.From, after.To)} vs the previous quarter",
                $"{culture.Days(after.From, after.To)} dibanding kuartal sebelumnya"),
        };
    }
}
