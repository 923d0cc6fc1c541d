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
        && IsSure(evidence.AtWork(cause), direction, rule);

    private static bool IsSure(double[] draws, int direction, NamingRule rule)
    {
        var mean = draws.Average();
        var deviation = Math.Sqrt(draws.Average(d => (d - mean) * (d - mean)));
        return 1 - Evidence.Share(draws, direction) <= (1 - rule.NamingLevel) / 2 && mean * direction >= rule.NamingDeviations * deviation;
    }

    // Where the best-looking leads are called first, more timely calls also thin out the quality in every class: follow-up then
    // seems to gain what closing seems to lose. Their sum does not move, so follow-up must hold in the sum, and closing, which
    // has no other sign of its own, must be as sure there. And calls that come ever later lower the win rate within the late
    // classes, which is follow-up again: closing must show among timely calls, and do more than follow-up does that way.
    private static bool IsNotAnother(Evidence evidence, Cause cause, int direction, NamingRule rule) => cause switch
    {
        Cause.FollowUp => Evidence.Share(evidence.Sales, direction) >= rule.GuardShare,
        Cause.Closing => IsSure(evidence.Sales, direction, rule)
            && Evidence.Share(evidence.Draws.Deals.ClosingInTime, direction) >= rule.GuardShare
            && evidence.Effect(Cause.FollowUp) * direction < evidence.Effect(cause) * direction,
        Cause.PriceOrSize => DealSizes.Moved(evidence.Chain, direction),
        _ => true,
    };
}
