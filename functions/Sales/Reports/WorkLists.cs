using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;

namespace Sales.Reports;

/// <summary>The lists that a person works through, the most pressing first.</summary>
internal static class WorkLists
{
    private static readonly string[] Order =
        ["leads_to_call", "overdue_deals", "stalled_deals", "deals_closing_this_month", "pushed_deals", "won_without_amount",
            "deals_without_rate"];

    /// <summary>The hours within which a lead is to be turned to.</summary>
    public const string FollowUpTerms = "follow_up_terms";

    // Figures that the page shows elsewhere.
    private static readonly string[] NoWork =
        [MonthForecast.List, VelocityInputs.List, BusinessCalendar.List, FollowUpTerms, TargetTable.List, LargestWin.List];

    public static IReadOnlyList<ReportList> Of(Report report) =>
    [
        .. report.Lists.Where(list => list.Rows.Count > 0 && !NoWork.Contains(list.Id))
            .OrderBy(list => Array.IndexOf(Order, list.Id) is var at and >= 0 ? at : Order.Length)
            .ThenBy(list => list.Id, StringComparer.Ordinal),
    ];

    /// <summary>Whether there may be more than anybody counted.</summary>
    public static bool IsCut(ReportPage page, ReportList list) =>
        list.Rows.Count == ReportList.Longest && Total(page, list) is not { Value: > ReportList.Longest };

    /// <summary>
    /// How many there are in all, where more than the list holds: it has only the first rows, the metric of the same name counts all.
    /// </summary>
    public static Figure? Total(ReportPage page, ReportList list) =>
        page.Measured.Of(list.Id) is { IsEmpty: false, Unit: "deals" } metric && metric.Whole.Value > list.Rows.Count ? metric.Whole : null;

    /// <summary>How many there are, as far as is known.</summary>
    public static Said Size(ReportPage page, ReportList list) => Total(page, list) is { } all ? page.Manner.Number(all)
        : new(page.Manner.Number(list.Rows.Count), Address.OfRows(list.Id, 0, list.Rows.Count));
}
