namespace Handoff.Diagnosis.Verdicts;

/// <summary>
/// Whether deals in general became larger or smaller, or only a few large ones came or went: ranks of the amounts compared within
/// each channel and follow-up class (van Elteren 1960, the stratified form of Wilcoxon's test). Ranks do not mind heavy tails.
/// </summary>
internal static class DealSizes
{
    internal static bool Moved(Chain chain, int direction, double deviations)
    {
        double sum = 0, variance = 0;
        for (var c = 0; c < chain.Channels.Count; c++)
        {
            for (var k = 0; k < chain.Classes.Count; k++)
            {
                if (chain.Worked(0, c, k).Won.Amounts is { Count: > 0 } before && chain.Worked(1, c, k).Won.Amounts is { Count: > 0 } after)
                {
                    var n = before.Count + after.Count;
                    var (ranks, ties) = RanksOf(before, after);
                    sum += (ranks - (after.Count * (n + 1) / 2.0)) / (n + 1);
                    variance += before.Count * (double)after.Count / 12 * (n + 1 - (ties / (n * (double)Math.Max(1, n - 1))))
                        / ((n + 1) * (double)(n + 1));
                }
            }
        }

        return variance > 0 && direction * sum / Math.Sqrt(variance) >= deviations;
    }

    private static (double Ranks, double Ties) RanksOf(IReadOnlyList<decimal> before, IReadOnlyList<decimal> after)
    {
        double ranks = 0, ties = 0, below = 0;
        foreach (var same in before.Select(a => (a, Later: false)).Concat(after.Select(a => (a, Later: true))).GroupBy(x => x.a)
            .OrderBy(g => g.Key))
        {
            double count = same.Count();
            ranks += same.Count(x => x.Later) * (below + ((count + 1) / 2));
            ties += (count * count * count) - count;
            below += count;
        }

        return (ranks, ties);
    }
}
