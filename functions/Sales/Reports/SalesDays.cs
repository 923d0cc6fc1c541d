using Pipeline.Reports.Periods;

namespace Sales.Reports;

/// <summary>
/// The periods that sales looks at: today, this week, this month, and the last 90 days for rates. Where no deal has
/// closed for five weeks, they end on the last day on which one did, and the page says so.
/// </summary>
public sealed record SalesDays(DateOnly Day, bool IsStale)
{
    private const int StaleAfterDays = 35;

    public Period Today => Period.Day(Day);

    public Period Week => Period.WeekTo(Day);

    public Period Month => Period.MonthTo(Day);

    public Period WholeMonth => Period.Month(Day);

    public Period Last90 => Period.Last(90, Day);

    public static SalesDays Of(Measured measured)
    {
        var closed = new[] { "won_deals", "lost_deals" }.Select(measured.Known).Where(known => known is not null).Select(known => known!.Value.To).ToList();
        return closed.Count == 0 || measured.AsOf.DayNumber - closed.Max().DayNumber <= StaleAfterDays
            ? new(measured.AsOf, IsStale: false)
            : new(closed.Max(), IsStale: true);
    }

    /// <summary>Mondays to Fridays of a period.</summary>
    public static int BusinessDays(Period period) => period.EachDay().Count(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}
