using Handoff.Diagnosis.Drawing;

namespace Handoff.Diagnosis.Verdicts;

/// <summary>Puts one cause's effect beside how sure it is.</summary>
internal static class Estimates
{
    // A channel stands out with more than half of the effect, half as much again as its share of the sales would explain, and the
    // lead over the other channels in 90 % of the draws.
    private const double MoreThanItsShare = 1.5;

    internal static Estimate Of(Evidence evidence, Cause cause, NamingRule rule) => new()
    {
        Cause = cause,
        Effect = evidence.Effect(cause),
        Likely = Interval.Of(evidence.Of(cause), rule.ShownLevel),
        Strict = Interval.Of(evidence.Of(cause), rule.NamingLevel),
        Leads = evidence.Lead(cause, Math.Sign(evidence.Split.Change)),
        Channel = Standing(evidence, cause, rule),
    };

    private static string? Standing(Evidence evidence, Cause cause, NamingRule rule)
    {
        var channels = evidence.Split.Channels;
        if (channels.Count < 2 || cause == Cause.Calendar)
        {
            return null;
        }

        var direction = Math.Sign(evidence.Effect(cause));
        var parts = channels.Select(
            c => direction * c.Effects.Where(e => Causes.Of(e.Key, evidence.Chain.SeesFollowUp) == cause).Sum(e => e.Value)).ToArray();
        var largest = Array.IndexOf(parts, parts.Max());
        var sales = (channels[largest].Before + channels[largest].After) / (evidence.Split.Before + evidence.Split.After);
        if (parts[largest] <= Math.Abs(evidence.Effect(cause)) * Math.Max(0.5, MoreThanItsShare * sales))
        {
            return null;
        }

        var draws = channels.Select((_, c) => evidence.Draws.Money.Of(cause, c)).ToArray();
        var leads = Enumerable.Range(0, evidence.Count)
            .Count(
                d => draws.Select((of, c) => c == largest ? double.NegativeInfinity : of[d] * direction).Max() < draws[largest][d]
                    * direction);
        return leads >= rule.LeadShare * evidence.Count ? channels[largest].Channel : null;
    }
}
