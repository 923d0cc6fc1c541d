using Pipeline.Reports.Periods;

namespace Marketing.Reports;

/// <summary>
/// The periods that marketing looks at: 28 days, so that the weekdays match, against the 28 before and the same 28 a
/// year ago. They end on a metric's own newest whole day, since each source has its own delay. What has no days that
/// can be added (people; exports of whole months) is told of its newest whole month.
/// </summary>
internal static class MarketingDays
{
    private const int FewMissing = 2;

    // What ended longer ago than this is no news, and leads only where nothing newer does.
    private const int Fresh = 45;

    public static Period? Of(Measured measured, string metric)
    {
        if (measured.Known(metric) is not { } known)
        {
            return null;
        }

        var last = Newest(measured, known);
        var (days, month) = (Period.Last(28, last), Month(measured, metric, ""));
        return measured.AddsDays(metric) && measured.Of(metric).Over(days) is { Value: not null, DaysMissing: <= FewMissing }
            && !(month?.From > last) ? days : month;
    }

    /// <summary>The period over which a metric is told by a dimension: none where that is known for all of history only.</summary>
    public static Period? Of(Measured measured, string metric, string by) =>
        Of(measured, metric) is { } period && measured.Items(metric, by).Any(item => measured.Of(metric, by, item).Over(period).N > 0)
            ? period : Month(measured, metric, by);

    /// <summary>The newest whole day of a metric: the report's own is not over.</summary>
    public static DateOnly Newest(Measured measured, string metric) =>
        measured.Known(metric) is not { } known ? measured.AsOf : Newest(measured, known);

    private static DateOnly Newest(Measured measured, Period known) => known.To == measured.AsOf ? known.To.AddDays(-1) : known.To;

    public static bool IsFresh(Measured measured, Period period) => period.To.AddDays(Fresh) >= measured.AsOf;

    public static bool IsMonth(Period period) => period == Period.Month(period.From);

    public static Period Before(Period period) => IsMonth(period) ? period.MonthsBack(1) : period.Before();

    public static Period YearBefore(Period period) => IsMonth(period) ? period.MonthsBack(12) : period.YearBefore();

    private static Period LastMonth(DateOnly asOf) => Period.Month(asOf) is var month && month.To == asOf ? month : month.MonthsBack(1);

    // The newest month that is over and was measured; the report's own where it ends with it.
    private static Period? Month(Measured measured, string metric, string by)
    {
        var items = by.Length == 0 ? [""] : measured.Items(metric, by);
        var first = measured.Known(metric)?.From.AddDays(-FewMissing);
        for (var (month, step) = (LastMonth(measured.AsOf), 0); step < 24; (month, step) = (month.MonthsBack(1), step + 1))
        {
            if (month.From >= first && items.Any(item => measured.Of(metric, by, item).At("month", month.From) is not null))
            {
                return month;
            }
        }

        return null;
    }
}
