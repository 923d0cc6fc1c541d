using Handoff.Diagnosis.Drawing;

namespace Handoff.Diagnosis.Verdicts;

/// <summary>
/// Whether deals are won later: the days from lead to win of both cohorts by rank (Wilcoxon 1945). Within one horizon a longer cycle
/// leaves fewer wins behind, at the same win rate in the end; worse closing leaves fewer, as soon as before.
/// </summary>
internal static class Cycle
{
    private const int FewestWins = 5;

    /// <summary>Deviations by which wins come later; 0 where it is not known.</summary>
    internal static double Later(Chain chain, Spread spread)
    {
        if (chain.Periods[0].DaysToWin is not { Count: >= FewestWins } before
            || chain.Periods[1].DaysToWin is not { Count: >= FewestWins } after)
        {
            return 0;
        }

        double n = before.Count + after.Count, ranks = 0, ties = 0, below = 0;
        foreach (var same in before.Select(d => (Days: d, IsAfter: false)).Concat(after.Select(d => (Days: d, IsAfter: true)))
            .GroupBy(x => x.Days).OrderBy(g => g.Key))
        {
            double count = same.Count();
            ranks += same.Count(x => x.IsAfter) * (below + ((count + 1) / 2));
            ties += (count * count * count) - count;
            below += count;
        }

        var variance = before.Count * (double)after.Count / 12 * (n + 1 - (ties / (n * (n - 1)))) * spread.Closing;
        return variance > 0 ? (ranks - (after.Count * (n + 1) / 2)) / Math.Sqrt(variance) : 0;
    }
}
