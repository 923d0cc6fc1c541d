using Pipeline.Reports.Periods;

namespace Marketing.Reports;

/// <summary>
/// The periods that marketing looks at: 28 days, so that the weekdays match, against the 28 before and the same 28 a
/// year ago. They end on a metric's own newest whole day, since each source has its own delay; what cannot be added
/// over days (people) is told of its newest whole month.
/// </summary>
internal static class MarketingDays
{
    public static Period? Of(Measured measured, string metric)
    {
        if (measured.Known(metric) is not { } known)
        {
            return null;
        }

        var last = known.To == measured.AsOf && known.From < known.To ? known.To.AddDays(-1) : known.To;
        if (measured.Adds(metric))
        {
            return Period.Last(28, last);
        }

        var month = Period.Month(last);
        var whole = month.To <= last ? month : month.MonthsBack(1);
        return measured.Of(metric).At("month", whole.From) is null ? null : whole;
    }

    public static Period Before(Period period) => period.Days == 28 && period != Period.Month(period.From) ? period.Before() : period.MonthsBack(1);

    public static Period YearBefore(Period period) => period.Days == 28 && period != Period.Month(period.From) ? period.YearBefore() : period.MonthsBack(12);
}
