using Pipeline.Reports;

namespace Sales.Reports;

/// <summary>
/// Where the month will end: what is won, and what the rests of the months before brought at the same number of business
/// days left. Low and high hold four fifths of those months; the list of the same name is the same figures.
/// </summary>
/// <param name="Day">The last day known.</param>
/// <param name="DaysLeft">Business days of the month after it.</param>
/// <param name="Won">Money won so far.</param>
/// <param name="Low">A tenth of the months before would have ended lower.</param>
/// <param name="Likely">Half of them would.</param>
/// <param name="High">A tenth of them would have ended higher.</param>
/// <param name="Months">How many months before it rests on.</param>
public sealed record MonthForecast(DateOnly Day, int DaysLeft, double Won, double Low, double Likely, double High, int Months)
{
    public const string List = "month_forecast";

    /// <summary>One of its figures as a sentence says it.</summary>
    public static CitedNumber Said(Report report, string column, Func<double?, string> write) =>
        ListRow.AllOf(report, List).First().Said(column, write);

    /// <summary>None where history is too short for one.</summary>
    public static MonthForecast? Of(Report report) => ListRow.AllOf(report, List).Select(row => new MonthForecast(
        row.Day("day"),
        (int)row.Number("business_days_left")!.Value,
        row.Number("won_value")!.Value,
        row.Number("low_value")!.Value,
        row.Number("likely_value")!.Value,
        row.Number("high_value")!.Value,
        (int)row.Number("months")!.Value)).FirstOrDefault();
}
