using Handoff.Diagnosis.Drawing;

namespace Handoff.Diagnosis.Verdicts;

/// <summary>Applies the <see cref="NamingRule"/> to the evidence.</summary>
internal static class Judge
{
    internal static Verdict Decide(Evidence evidence, NamingRule rule)
    {
        if (Wanting.Sizes(evidence.Chain, rule) is { Count: > 0 } wanting)
        {
            return new() { Kind = VerdictKind.TooFew, Missing = wanting };
        }

        if (Offsetting(evidence, rule) is { } offsetting)
        {
            return offsetting;
        }

        var direction = Math.Sign(evidence.Split.Change);
        if (Leading(evidence, direction, rule) is { } named)
        {
            return named with { NotExcluded = NotExcluded(evidence, named, direction, rule) };
        }

        return IsSteady(evidence, rule) ? new() { Kind = VerdictKind.NothingChanged } : CannotTell(evidence, direction, rule);
    }

    /// <summary>The fewest sure causes that together lead all others in 90 % of the draws, and what else is sure and not small beside them.</summary>
    private static Verdict? Leading(Evidence evidence, int direction, NamingRule rule)
    {
        Cause[] sure = [.. evidence.All.Where(c => Guards.MayBeNamed(evidence, c, direction, rule)).OrderByDescending(c => evidence.Effect(c) * direction)];
        for (var size = 1; size <= sure.Length; size++)
        {
            if (evidence.Lead(sure[..size], direction) >= rule.LeadShare)
            {
                var least = rule.LeastBeside * evidence.Effect(sure[0]) * direction;
                return new()
                {
                    Kind = VerdictKind.Named,
                    Causes = [.. sure.Where((c, i) => i < size || evidence.Effect(c) * direction >= least)],
                    FirstIsLargest = size == 1 && evidence.Lead(sure[..1], direction) >= rule.LargestShare,
                };
            }
        }

        return null;
    }

    /// <summary>
    /// Two sure causes that pull in opposite directions, each leading its own, while the total may be zero. Of follow-up, closing
    /// and size only one may take part: picking the best leads first moves the three against each other though nothing is gained.
    /// </summary>
    private static Verdict? Offsetting(Evidence evidence, NamingRule rule)
    {
        if (Interval.Of(evidence.Total, rule.ShownLevel).ExcludesZero
            || Leading(evidence, 1, rule) is not { } up
            || Leading(evidence, -1, rule) is not { } down)
        {
            return null;
        }

        Cause[] pair = [up.Causes[0], down.Causes[0]];
        return Math.Abs(evidence.Split.Change) > rule.MostLeft * pair.Max(c => Math.Abs(evidence.Effect(c)))
            || pair.Count(c => c is Cause.FollowUp or Cause.Closing or Cause.PriceOrSize) > 1
            ? null
            : new() { Kind = VerdictKind.Offsetting, Causes = [.. pair.OrderByDescending(c => Math.Abs(evidence.Effect(c)))] };
    }

    // No interval may exclude zero either: where one does, something did move, if too little to be named.
    private static bool IsSteady(Evidence evidence, NamingRule rule)
    {
        var most = rule.Steady * evidence.Split.Before;
        return evidence.All.Select(evidence.Of).Append(evidence.Total)
            .Select(draws => Interval.Of(draws, rule.ShownLevel))
            .All(i => i.Low > -most && i.High < most && !i.ExcludesZero);
    }

    private static Verdict CannotTell(Evidence evidence, int direction, NamingRule rule) => new()
    {
        Kind = VerdictKind.CannotTell,
        NotExcluded = [.. evidence.All
            .Where(c => evidence.Lead([c], direction) >= 1 - rule.LeadShare)
            .OrderByDescending(c => evidence.Effect(c) * direction)],
        Missing = Wanting.ToTellApart(evidence, direction, rule),
    };

    // In at least a tenth of the draws it did half as much as the largest that is named.
    private static Cause[] NotExcluded(Evidence evidence, Verdict named, int direction, NamingRule rule)
    {
        var half = evidence.Effect(named.Causes[0]) * direction / 2;
        return [.. evidence.All
            .Except(named.Causes)
            .Where(c => evidence.Of(c).Count(d => d * direction >= half) >= (1 - rule.LeadShare) * evidence.Count)
            .OrderByDescending(c => evidence.Effect(c) * direction)];
    }
}
