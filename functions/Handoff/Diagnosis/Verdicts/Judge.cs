using Handoff.Diagnosis.Drawing;

namespace Handoff.Diagnosis.Verdicts;

/// <summary>Applies the <see cref="NamingRule"/> to the evidence.</summary>
internal static class Judge
{
    internal static Verdict Decide(Evidence evidence, NamingRule rule) => WithQuality(evidence, rule, Told(evidence, rule)) with
    {
        Seen = evidence.Seen,
        Arrival = evidence.Arrival,
        IsOverload = Processes.IsOverload(evidence.Chain, evidence.Seen),
        IsSeason = Math.Sign(evidence.Split.Change) is var direction && evidence.Effect(Cause.Marketing) * direction > 0
            && Season.IsUsual(evidence, direction, rule),
    };

    // Which of the two did more need not be known where both mean poorer leads of one channel.
    private static Verdict WithQuality(Evidence evidence, NamingRule rule, Verdict told)
    {
        if (told.Kind == VerdictKind.TooFew || told.Missing.Any(m => m.Kind == MissingKind.WonDeals)
            || ChannelQualities.Of(evidence, rule) is not { } quality)
        {
            return told;
        }

        var direction = quality.IsBetter ? 1 : -1;
        Cause[] both =
            [.. new[] { Cause.HandOver, Cause.Closing }.Where(c => evidence.Effect(c) * direction > 0)
                .OrderByDescending(c => evidence.Effect(c) * direction)];
        var isTold = told.Kind is VerdictKind.CannotTell or VerdictKind.Seen
            || (told.Kind == VerdictKind.Named && told.Causes.Intersect(both).Any() && told.Causes.All(both.Contains));
        if (!isTold || both.Length < 2 || direction != Math.Sign(evidence.Split.Change))
        {
            return told with { Quality = quality };
        }

        var named = new Verdict { Kind = VerdictKind.Named, Causes = both, Quality = quality };
        return named with { NotExcluded = NotExcluded(evidence, named, direction, rule) };
    }

    private static Verdict Told(Evidence evidence, NamingRule rule)
    {
        if (MissingData.Sizes(evidence.Chain, rule) is { Count: > 0 } wanting)
        {
            return new() { Kind = evidence.SeesProcess ? VerdictKind.Seen : VerdictKind.TooFew, Missing = wanting };
        }

        if (Offsetting(evidence, rule) is { } offsetting)
        {
            return offsetting;
        }

        // What was surely at work against the way sales moved is named where nothing was that explains the way they moved.
        var direction = evidence.Split.Change > 0 ? 1 : -1;
        foreach (var way in new[] { direction, -direction })
        {
            if (Leading(evidence, way, rule) is { } named)
            {
                return named with { NotExcluded = NotExcluded(evidence, named, way, rule) };
            }
        }

        return evidence.SeesProcess ? CannotTell(evidence, direction, rule) with { Kind = VerdictKind.Seen }
            : Within(evidence, rule) is var within && within < rule.Steady && !evidence.All.Any(c => IsLikely(evidence, c, rule))
            && !Processes.MixMoved(evidence.Chain, evidence.Spread) ? new() { Kind = VerdictKind.NothingChanged, Within = within }
            : CannotTell(evidence, direction, rule);
    }

    /// <summary>The causes that were surely at work in the direction, and not small beside the first.</summary>
    private static Verdict? Leading(Evidence evidence, int direction, NamingRule rule)
    {
        Cause[] sure =
            [.. evidence.All.Where(c => Guards.MayBeNamed(evidence, c, direction, rule))
                .OrderByDescending(c => evidence.Effect(c) * direction)];
        if (sure.Length == 0)
        {
            return null;
        }

        var least = rule.LeastBeside * evidence.Effect(sure[0]) * direction;
        return new()
        {
            Kind = VerdictKind.Named,
            Causes = [.. sure.Where(c => evidence.Effect(c) * direction >= least)],
            MayBeSeason = Season.MayBe(evidence, sure[0]),
            FirstIsLargest = !Season.MayBe(evidence, sure[0])
                && direction == Math.Sign(evidence.Split.Change)
                && evidence.Lead(sure[0], direction, c => evidence.IsProven(c, rule)) >= rule.LargestShare
                && evidence.Lead(sure[0], direction) >= rule.LargestOfAllShare,
        };
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

    // Equivalence: what is asked is not whether zero is possible, but whether all that is possible is small (two one-sided tests;
    // Schuirmann 1987). How small is told.
    private static double Within(Evidence evidence, NamingRule rule) =>
        evidence.All.Select(evidence.Of).Append(evidence.Total)
            .Select(draws => Interval.Of(draws, rule.ShownLevel))
            .Max(i => Math.Max(-i.Low, i.High)) / Math.Max(1, evidence.Split.Before);

    // Where a mix moves sales by a tenth, all stays within a fifth and yet something changed.
    private static bool IsLikely(Evidence evidence, Cause cause, NamingRule rule) =>
        Math.Abs(evidence.Effect(cause)) >= rule.LeastPart * evidence.Split.Before
            && Interval.Of(evidence.Of(cause), rule.LikelyLevel).ExcludesZero;

    private static Verdict CannotTell(Evidence evidence, int direction, NamingRule rule) => new()
    {
        Kind = VerdictKind.CannotTell,
        NotExcluded = [.. evidence.All
            .Where(c => evidence.Lead(c, direction) >= 1 - rule.LeadShare)
            .OrderByDescending(c => evidence.Effect(c) * direction)],
        Missing = MissingData.ToTellApart(evidence, direction, rule),
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
