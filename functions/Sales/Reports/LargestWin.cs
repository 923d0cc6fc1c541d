using Pipeline.Reports;
using Pipeline.Reports.Periods;

namespace Sales.Reports;

/// <summary>The largest deal won in a period.</summary>
/// <param name="Value">What it brought.</param>
/// <param name="Row">Where the report's list has it.</param>
internal sealed record LargestWin(double Value, ListRow Row)
{
    public const string List = "largest_wins";

    /// <summary>None where nothing was won, or the list does not reach so far.</summary>
    public static LargestWin? Of(Report report, Period period) => ListRow.AllOf(report, List)
        .Where(row => period.Holds(row.Day("closed_on"))).Select(row => new LargestWin(row.Number("value")!.Value, row)).FirstOrDefault();
}
