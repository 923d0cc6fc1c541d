using Pipeline.Reports.Periods;

namespace Sales.Reports;

/// <summary>The month against its quota.</summary>
/// <param name="Won">Won so far.</param>
/// <param name="Quota">To be won in the whole month.</param>
/// <param name="Elapsed">Share of the month's business days that are over, the day itself counted.</param>
/// <param name="Landing">Where the month ends if every business day brings what the days so far brought.</param>
public sealed record QuotaPace(double Won, double Quota, double Elapsed, double Landing)
{
    public double Attained => Won / Quota;

    public static QuotaPace? Of(Measured measured, SalesDays days)
    {
        var month = measured.Of("quota_attainment").At("month", days.WholeMonth.From);
        if (month is not { Value: not null, Denominator: { } quota and > 0 })
        {
            return null;
        }

        var won = measured.Of("won_value").Over(days.Month).Value ?? 0;
        var elapsed = Math.Max(1, days.BusinessDays(days.Month)) / (double)days.BusinessDays(days.WholeMonth);
        return new(won, quota, elapsed, measured.Of("month_run_rate").Whole.Value ?? won / elapsed);
    }
}
