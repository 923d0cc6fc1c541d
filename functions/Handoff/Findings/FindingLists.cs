using Pipeline.Reports;
using Drift = Handoff.Diagnosis.Drifting.Drift;

namespace Handoff.Findings;

/// <summary>All that the page says of the findings as lists of the report.</summary>
public static class FindingLists
{
    public const string Drifts = "diagnosis_drifts";
    public const string Early = "diagnosis_early";

    public static IEnumerable<ReportList> Of(Found found)
    {
        ArgumentNullException.ThrowIfNull(found);
        yield return new ReportList
        {
            Id = Drifts,
            English = "What slips slowly",
            Indonesian = "Yang bergeser perlahan",
            Columns =
                ["figure", "first_from", "first_to", "last_from", "last_to", "first_value", "last_value", "deviations", "may_be_season"],
            Rows = [.. found.Drifts.Select(Row)],
        };
        yield return new ReportList
        {
            Id = Early,
            English = "Early signs of young leads",
            Indonesian = "Tanda awal prospek muda",
            Columns =
                ["sign", "days", "before_from", "before_to", "after_from", "after_to", "before_leads", "after_leads", "before_rate",
                    "after_rate", "deviations", "has_changed"],
            Rows = [.. found.Early is { } early ? early.Figures.Select(figure => Row(early, figure)) : []],
        };
    }

    private static IReadOnlyList<object?> Row(Drift drift) =>
    [
        Stories.Snake(drift.Figure), Day(drift.FirstFrom), Day(drift.FirstTo), Day(drift.LastFrom), Day(drift.LastTo), drift.First,
        drift.Last, Math.Round(drift.Deviations, 6), drift.MayBeSeason ? 1L : 0L,
    ];

    private static IReadOnlyList<object?> Row(EarlySigns early, EarlyFigure figure) =>
    [
        Stories.Snake(figure.Sign), (long)EarlySigns.Days, Day(early.Before.From), Day(early.Before.To), Day(early.After.From),
        Day(early.After.To), early.BeforeLeads, early.AfterLeads, figure.Before, figure.After, Math.Round(figure.Deviations, 6),
        figure.HasChanged ? 1L : 0L,
    ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
