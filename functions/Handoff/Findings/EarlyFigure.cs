namespace Handoff.Findings;

/// <summary>One early sign of two periods of young leads.</summary>
public sealed record EarlyFigure(EarlySign Sign, long BeforeOf, long BeforeHits, long AfterOf, long AfterHits, double Deviations)
{
    // Three signs are asked: three in a thousand each by chance.
    private const double Clear = 3;

    public double Before => BeforeHits / (double)BeforeOf;

    public double After => AfterHits / (double)AfterOf;

    /// <summary>More than chance does.</summary>
    public bool HasChanged => Math.Abs(Deviations) >= Clear;

    /// <summary>Of counts by channel: so that another mix of channels is no change (Cochran 1954; Mantel and Haenszel 1959).</summary>
    public static EarlyFigure Of(
        EarlySign sign, IReadOnlyCollection<(long BeforeOf, long BeforeHits, long AfterOf, long AfterHits)> channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        double off = 0, variance = 0;
        foreach (var (beforeOf, beforeHits, afterOf, afterHits) in channels)
        {
            double n = beforeOf + afterOf, hits = beforeHits + afterHits;
            if (beforeOf > 0 && afterOf > 0)
            {
                off += afterHits - (afterOf * hits / n);
                variance += beforeOf * (double)afterOf * hits * (n - hits) / (n * n * (n - 1));
            }
        }

        return new(
            sign, channels.Sum(c => c.BeforeOf), channels.Sum(c => c.BeforeHits), channels.Sum(c => c.AfterOf),
            channels.Sum(c => c.AfterHits), variance > 0 ? off / Math.Sqrt(variance) : 0);
    }
}
