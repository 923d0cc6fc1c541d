using Handoff.Diagnosis.Drawing;

namespace Handoff.Diagnosis.Verdicts;

/// <summary>What must hold for a single cause before it is named, whatever the others did.</summary>
internal static class Guards
{
    internal static bool MayBeNamed(Evidence evidence, Cause cause, int direction, NamingRule rule) =>
        cause != Cause.Calendar && IsSure(evidence, cause, direction, rule) && IsNotAnother(evidence, cause, direction, rule);

    private static bool IsSure(Evidence evidence, Cause cause, int direction, NamingRule rule) =>
        evidence.Effect(cause) * direction >= rule.LeastPart * Math.Max(evidence.Split.Before, evidence.Split.After)
        && Interval.Of(evidence.Of(cause), rule.ShownLevel) is { ExcludesZero: true }
        && (cause == Cause.PriceOrSize
            || IsSure(evidence.AtWork(cause), direction, Deviations(evidence, cause, direction, rule))
            || (cause == Cause.Marketing && IsSure(evidence.WithoutMix, direction, rule.NamingDeviations)));

    // The number of leads may be sure where what they are worth by channel is not.
    // Where calls came later beyond doubt it is asked only whether that costs: one question instead of one of five.
    internal static double Deviations(Evidence evidence, Cause cause, int direction, NamingRule rule) =>
        cause == Cause.FollowUp && evidence.Speed * direction >= rule.SeenDeviations ? rule.SeenNamingDeviations
        : IsSurerOfQuality(evidence, cause, direction, rule) ? rule.QualityNamingDeviations
        : rule.NamingDeviations;

    private static bool IsSurerOfQuality(Evidence evidence, Cause cause, int direction, NamingRule rule)
    {
        if (cause is not (Cause.HandOver or Cause.Closing) || !evidence.All.Contains(Cause.Closing))
        {
            return false;
        }

        var own = InDeviations(evidence.AtWork(cause)) * direction;
        var other = InDeviations(evidence.AtWork(cause == Cause.HandOver ? Cause.Closing : Cause.HandOver)) * direction;
        return own >= other && other >= rule.QualityBesideDeviations && IsSure(evidence.Quality, direction, rule.NamingDeviations);
    }

    private static double InDeviations(double[] draws)
    {
        var mean = draws.Average();
        var deviation = Math.Sqrt(draws.Average(d => (d - mean) * (d - mean)));
        return deviation > 0 ? mean / deviation : 0;
    }

    private static bool IsSure(double[] draws, int direction, double deviations)
    {
        var mean = draws.Average();
        var deviation = Math.Sqrt(draws.Average(d => (d - mean) * (d - mean)));
        return 1 - Evidence.Share(draws, direction) <= Normal.Above(deviations) && mean * direction >= deviations * deviation;
    }

    // Where the best-looking leads are called first, more timely calls also thin out the quality at every speed: follow-up then
    // seems to gain what closing seems to lose. Their sum does not move, so follow-up must hold in the sum, and closing, which
    // has no other sign of its own, must be as sure there. Refusals that are no longer written down make more leads accepted and
    // fewer of them won: what hand-over and closing did in opposite directions must hold in the sum of all three.
    private static bool IsNotAnother(Evidence evidence, Cause cause, int direction, NamingRule rule) => cause switch
    {
        Cause.FollowUp => Evidence.Share(evidence.Sales, direction) >= rule.GuardShare && HoldsBesideHandOver(evidence, direction, rule),
        Cause.Closing or Cause.WinRate when evidence.Later * direction <= -rule.LaterDeviations => false,
        Cause.Closing => IsSure(evidence.Sales, direction, Deviations(evidence, cause, direction, rule))
            && evidence.Effect(Cause.FollowUp) * direction < evidence.Effect(cause) * direction
            && HoldsBesideHandOver(evidence, direction, rule),
        Cause.WinRate => HoldsBesideHandOver(evidence, direction, rule),
        Cause.HandOver => !IsClear(evidence.Draws.Deals.Of(f => f is Factor.TimelyFollowUp or Factor.Closing), -direction)
            || IsSure(evidence.Conversion, direction, rule.NamingDeviations),
        Cause.PriceOrSize => DealSizes.Moved(evidence.Chain, direction, rule.SizeDeviations),
        Cause.Marketing => !Season.IsUsual(evidence, direction, rule)
            && (!evidence.Chain.HasChannelsOfOnePeriod || IsSure(evidence.WithoutMix, direction, rule.NamingDeviations)),
        _ => true,
    };

    private static bool HoldsBesideHandOver(Evidence evidence, int direction, NamingRule rule) =>
        !IsClear(evidence.AtWork(Cause.HandOver), -direction) || IsSure(evidence.Conversion, direction, rule.NamingDeviations);

    private static bool IsClear(double[] draws, int direction) => Evidence.Share(draws, direction) >= 0.95;
}
