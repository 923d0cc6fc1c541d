using Pipeline.Reports;
using Pipeline.Reports.Periods;

namespace Sales.Reports;

/// <summary>
/// The periods that sales looks at: the day, its week, its month, and the last 90 days for rates. They end on the last day
/// for which the exports of deals speak, whether a deal closed on it or not; while nothing has closed yet in a month that
/// has just begun, on the last day of the month before.
/// </summary>
/// <param name="Day">The day on which all periods end.</param>
/// <param name="AsOf">The report's own day.</param>
public sealed record SalesDays(DateOnly Day, DateOnly AsOf)
{
    private const int JustBegun = 5;

    public bool IsToday => Day == AsOf;

    public Period Today => Period.Day(Day);

    public Period Week => Period.WeekTo(Day);

    public Period Month => Period.MonthTo(Day);

    public Period WholeMonth => Period.Month(Day);

    /// <summary>The last whole month of which every deal has had 90 days since its creation.</summary>
    public Period MatureMonth => Period.Month(Period.Month(Day.AddDays(-89)).From.AddDays(-1));

    public Period Last90 => Period.Last(90, Day);

    /// <summary>The last three whole months: what has too many parts to be told by day is told of these.</summary>
    public Period LastMonths => Day == WholeMonth.To
        ? new(WholeMonth.MonthsBack(2).From, Day) : new(WholeMonth.MonthsBack(3).From, WholeMonth.MonthsBack(1).To);

    /// <summary>
    /// The newest month with leads enough: the present one, unless it has only begun; an old one, where no newer lead is known.
    /// </summary>
    public Period FollowUpMonth(Measured measured)
    {
        var share = measured.Of("followed_up_in_time_share");
        var newest = measured.Known(share.Metric) is { } known && known.To < WholeMonth.MonthsBack(1).From
            ? Period.Month(known.To) : WholeMonth;
        return share.At("month", newest.From) is { N: >= Comparison.FewCases } ? newest : newest.MonthsBack(1);
    }

    /// <summary>The business's days off, and the days on which it works all the same.</summary>
    public BusinessCalendar Calendar { get; init; } = BusinessCalendar.Weekdays;

    public static SalesDays Of(Report report, Measured measured) => Find(report, measured) with { Calendar = BusinessCalendar.Of(report) };

    /// <summary>The same of orders, which are known to a day of their own.</summary>
    public SalesDays OfOrders(Report report) =>
        this with { Day = report.Known.Where(run => run.Table == "order_lines").Select(run => run.To).DefaultIfEmpty(Day).Max() };

    private static SalesDays Find(Report report, Measured measured)
    {
        var closed = new[] { "won_deals", "lost_deals" }.Select(metric => measured.Known(metric)?.To).OfType<DateOnly>()
            .DefaultIfEmpty(report.AsOf).Max();
        var day = report.Known.Where(run => run.Table == "deals").Select(run => run.To).DefaultIfEmpty(closed).Max();

        // Of a month whose first days are all that will ever be told it says that they are.
        var isNew = day.Day <= JustBegun && Silence.IsShort(day, report.AsOf) && LastClosed(measured, day) < Period.Month(day).From;
        return new(isNew ? Period.Month(day).From.AddDays(-1) : day, report.AsOf);
    }

    private static DateOnly LastClosed(Measured measured, DateOnly day) =>
        new[] { "won_deals", "lost_deals" }.Select(metric => measured.Of(metric).LastEvent(day)).OfType<DateOnly>().DefaultIfEmpty(day)
            .Max();

    /// <summary>
    /// Whether the month has no days left to sell on from the last day known: the report's day lies after it, or nothing has been known for
    /// so long that the days since are no days ahead.
    /// </summary>
    public bool IsOver => WholeMonth.To < AsOf || !Silence.IsShort(Day, AsOf);

    /// <summary>Business days of the month after the last day known; none of a month that is over.</summary>
    public int BusinessDaysLeft => IsOver ? 0 : BusinessDays(WholeMonth) - BusinessDays(Month);

    /// <summary>The month's business days that are over, as a share of all of them.</summary>
    public Figure Elapsed(Measured measured)
    {
        var (gone, all) = (Math.Max(1, BusinessDays(Month)), BusinessDays(WholeMonth));
        return measured.Tell(
            new Figure
            {
                Metric = "business_days_gone_share",
                Period = Month,
                Unit = "ratio",
                Value = gone / (double)all,
                Numerator = gone,
                Denominator = all,
                N = all
            });
    }

    /// <summary>The month's business days after the last day known, as a figure.</summary>
    public Figure Left(Measured measured) =>
        measured.Tell(
            new Figure
            {
                Metric = "business_days_left",
                Period = WholeMonth,
                Unit = "days",
                Value = BusinessDaysLeft,
                N = BusinessDaysLeft
            });

    public int BusinessDays(Period period) => period.EachDay().Count(Calendar.IsWorkday);
}
