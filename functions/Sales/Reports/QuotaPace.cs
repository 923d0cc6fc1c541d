using Pipeline.Reports.Periods;

namespace Sales.Reports;

/// <summary>The month against its quota: what report.json has under these figures' ids among its spans.</summary>
/// <param name="Won">Won so far; where only some have quotas, by these.</param>
/// <param name="Quota">To be won in the whole month.</param>
/// <param name="Attained">Won so far as a share of the quota.</param>
/// <param name="Elapsed">Share of the month's business days that are over, the day itself counted.</param>
/// <param name="Landing">Where the month ends if every business day brings what the days so far brought.</param>
/// <param name="Landed">That as a share of the quota.</param>
/// <param name="Gap">What the quota lacks, or what was won beyond it: never negative.</param>
/// <param name="Needed">What each business day left must bring for the full quota; none where no day is left or nothing lacks.</param>
public sealed record QuotaPace(
    Figure Won, Figure Quota, Figure Attained, Figure Elapsed, Figure Landing, Figure Landed, Figure Gap, Figure? Needed)
{
    public bool IsReached => Won.Value >= Quota.Value;

    /// <summary>
    /// Whether the quota is set against all that was won; else it is that of some owners or teams, against what these won.
    /// </summary>
    public bool IsOfAll { get; init; } = true;

    public static QuotaPace? Of(Measured measured, SalesDays days)
    {
        var month = measured.Of("quota_attainment").At("month", days.WholeMonth.From);
        if (month is not { Value: not null, Numerator: { } sum, Denominator: { } quota and > 0 })
        {
            return null;
        }

        var unit = measured.Of("won_value").Unit;
        var won = measured.Of("won_value").Over(days.Month);
        var isOfAll = Math.Abs(sum - (won.Value ?? 0)) < 0.005;
        // Wins without an amount are no money, and none of the quota.
        won = isOfAll && won.Value is not null
            ? won : measured.Tell(won with { Metric = "won_by_those_with_quota", Value = sum, N = month.N });
        var elapsed = days.Elapsed(measured);
        var landing = isOfAll && measured.Of("month_run_rate").Whole is { Value: not null } measuredRate ? measuredRate
            : Told(isOfAll ? "month_run_rate" : "month_run_rate_of_those_with_quota", days.WholeMonth, unit, sum / elapsed.Value!.Value);
        return new(
            won,
            Told("quota", days.WholeMonth, unit, quota),
            Share("quota_attained_share", days.Month, sum, quota, won.N),
            elapsed,
            landing,
            Share("landing_of_quota_share", days.WholeMonth, landing.Value!.Value, quota, landing.N),
            Told("quota_gap", days.WholeMonth, unit, Math.Abs(quota - sum)),
            days.BusinessDaysLeft > 0 && sum < quota
                ? Told("needed_a_business_day", days.WholeMonth, unit, (quota - sum) / days.BusinessDaysLeft) : null)
        {
            IsOfAll = isOfAll,
        };

        Figure Told(string metric, Period period, string of, double value) =>
            measured.Tell(new Figure { Metric = metric, Period = period, Unit = of, Value = value, N = won.N });

        Figure Share(string metric, Period period, double part, double whole, long n) =>
            measured.Tell(
                new Figure
                {
                    Metric = metric,
                    Period = period,
                    Unit = "ratio",
                    Value = part / whole,
                    Numerator = part,
                    Denominator = whole,
                    N = n
                });
    }
}
