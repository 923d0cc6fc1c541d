using Pipeline.Reports;
using Pipeline.Reports.Periods;

namespace Sales.Reports;

/// <summary>
/// The periods that sales looks at: the day, its week, its month, and the last 90 days for rates. They end on the
/// report's own day; or, while nothing has closed yet in a month that has just begun, on the last day of the month
/// before; or, where the newest export of deals is older, on that export's day.
/// </summary>
/// <param name="Day">The day on which all periods end.</param>
/// <param name="AsOf">The report's own day.</param>
/// <param name="IsStale">Whether the deals are not known up to the report's day.</param>
public sealed record SalesDays(DateOnly Day, DateOnly AsOf, bool IsStale)
{
    private const int StaleAfterDays = 35;
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
    public Period LastMonths => Day == WholeMonth.To ? new(WholeMonth.MonthsBack(2).From, Day) : new(WholeMonth.MonthsBack(3).From, WholeMonth.MonthsBack(1).To);

    /// <summary>The newest month with leads enough: the present one, unless it has only begun; an old one, where no newer lead is known.</summary>
    public Period FollowUpMonth(Measured measured)
    {
        var share = measured.Of("followed_up_in_time_share");
        var newest = measured.Known(share.Metric) is { } known && known.To < WholeMonth.MonthsBack(1).From ? Period.Month(known.To) : WholeMonth;
        return share.At("month", newest.From) is { N: >= Comparison.FewCases } ? newest : newest.MonthsBack(1);
    }

    /// <summary>The business's days off, and the days on which it works all the same.</summary>
    public BusinessCalendar Calendar { get; init; } = BusinessCalendar.Weekdays;

    public static SalesDays Of(Report report, Measured measured) => Find(report, measured) with { Calendar = BusinessCalendar.Of(report) };

    private static SalesDays Find(Report report, Measured measured)
    {
        var asOf = report.AsOf;
        var closed = new[] { "won_deals", "lost_deals" }.Select(measured.Known).Where(known => known is not null).Select(known => known!.Value.To).DefaultIfEmpty(asOf).Max();
        var snapshots = report.Sources.Where(source => source.NewestSnapshot is not null && source.Source != "quotas").Select(source => DateOnly.FromDateTime(source.NewestSnapshot!.Value)).ToList();
        var told = snapshots.Count == 0 || snapshots.Max() > asOf ? asOf : snapshots.Max();
        var day = told > closed ? told : closed;
        if (day.DayNumber - closed.DayNumber > StaleAfterDays)
        {
            return new(closed, asOf, IsStale: true);
        }

        var isNew = day.Day <= JustBegun && closed < Period.Month(day).From;
        return new(isNew ? Period.Month(day).From.AddDays(-1) : day, asOf, day < asOf);
    }

    /// <summary>Business days of the month after the last day known.</summary>
    public int BusinessDaysLeft => BusinessDays(WholeMonth) - BusinessDays(Month);

    /// <summary>The month's business days that are over, as a share of all of them.</summary>
    public Figure Elapsed(Measured measured)
    {
        var (gone, all) = (Math.Max(1, BusinessDays(Month)), BusinessDays(WholeMonth));
        return measured.Tell(new Figure { Metric = "business_days_gone_share", Period = Month, Unit = "ratio", Value = gone / (double)all, Numerator = gone, Denominator = all, N = all });
    }

    /// <summary>The month's business days after the last day known, as a figure.</summary>
    public Figure Left(Measured measured) => measured.Tell(new Figure { Metric = "business_days_left", Period = WholeMonth, Unit = "days", Value = BusinessDaysLeft, N = BusinessDaysLeft });

    /// <summary>How many days before the report the deals' last day lies.</summary>
    public Figure Behind(Measured measured) => measured.Tell(new Figure { Metric = "deals_days_behind", Period = new(Day, AsOf), Unit = "days", Value = AsOf.DayNumber - Day.DayNumber, N = 0 });

    public int BusinessDays(Period period) => period.EachDay().Count(Calendar.IsWorkday);
}
