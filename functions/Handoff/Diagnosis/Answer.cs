using Handoff.Diagnosis.Drawing;
using Handoff.Diagnosis.Verdicts;

namespace Handoff.Diagnosis;

/// <summary>The whole diagnosis: the exact split, how sure it is, what may be said and what could not be seen.</summary>
public sealed record Answer
{
    public required Cohort Before { get; init; }

    public required Cohort After { get; init; }

    public required Split Split { get; init; }

    /// <summary>Where the change of revenue likely lies (90 %).</summary>
    public Interval Total { get; init; }

    /// <summary>Where each factor's effect likely lies (90 %).</summary>
    public required IReadOnlyDictionary<Factor, Interval> Factors { get; init; }

    /// <summary>The causes in the order of the chain.</summary>
    public required IReadOnlyList<Estimate> Causes { get; init; }

    public required Verdict Verdict { get; init; }

    public IReadOnlyList<Limit> Limits { get; init; } = [];

    /// <summary>What may be one channel under two names; null where none is.</summary>
    public Renamed? Renamed { get; init; }

    /// <summary>What is known of the year around the periods; null when it was not given.</summary>
    public Background? Background { get; init; }

    public required Spread Spread { get; init; }

    /// <summary>Seed of the draws, derived from the input.</summary>
    public ulong Seed { get; init; }

    public int Draws { get; init; }
}
