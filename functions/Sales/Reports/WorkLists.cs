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
}
