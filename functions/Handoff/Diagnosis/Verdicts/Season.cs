namespace Handoff.Diagnosis.Verdicts;

/// <summary>Whether the year's course alone could have moved the leads.</summary>
internal static class Season
{
    /// <summary>
    /// Leads moved the same way a year before, and not surely less: the logarithms of the two ratios compared, with the days' unevenness.
    /// </summary>
    internal static bool IsUsual(Evidence evidence, int direction, NamingRule rule)
    {
        if (evidence.Background?.YearAgo is not { Before: > 0, After: > 0 } then)
        {
            return false;
        }

        double before = evidence.Chain.Periods[0].Leads, after = Math.Max(0.5, evidence.Chain.Periods[1].Leads);
        var (now, usual) = (Math.Log(after / Math.Max(0.5, before)), Math.Log(then.After / (double)then.Before));
        var counts = (1 / Math.Max(0.5, before)) + (1 / after) + (1.0 / then.Before) + (1.0 / then.After);
        return direction * usual > 0 && direction * (now - usual) < rule.SeasonDeviations * Math.Sqrt(counts * LeadUnevenness(evidence));
    }

    /// <summary>
    /// Nothing is known of the year before, or a feast lies in one period alone: what a season could have made is not sure.
    /// </summary>
    internal static bool MayBe(Evidence evidence, Cause cause) =>
        cause == Cause.Marketing && evidence.Background is { HasYear: false } or { Feast: not null };

    // The unevenness of visits, put on the leads that they became.
    private static double LeadUnevenness(Evidence evidence)
    {
        double leads = evidence.Chain.Periods.Sum(p => p.Leads);
        double bases = Enumerable.Range(0, 2)
            .Sum(p => Enumerable.Range(0, evidence.Chain.Channels.Count).Sum(c => (double)evidence.Chain.Base(p, c)));
        return Math.Max(1, 1 + ((evidence.Spread.Volume - 1) * leads / Math.Max(1, bases)));
    }
}
