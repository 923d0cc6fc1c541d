namespace Handoff.Diagnosis.Verdicts;

/// <summary>What may be said about the change.</summary>
public sealed record Verdict
{
    public VerdictKind Kind { get; init; }

    /// <summary>The causes that are named, largest first; empty unless <see cref="VerdictKind.Named"/> or <see cref="VerdictKind.Offsetting"/>.</summary>
    public IReadOnlyList<Cause> Causes { get; init; } = [];

    /// <summary>The first of <see cref="Causes"/> may be called the largest; otherwise each was surely at work, whatever else was, and which did most is not said.</summary>
    public bool FirstIsLargest { get; init; }

    /// <summary>
    /// Acceptance and closing moved the same way, as leads of another quality make them. A stricter gate alone would raise the win
    /// rate, and weaker selling alone would not change what is accepted.
    /// </summary>
    public bool PointsToQuality => Kind == VerdictKind.Named && Causes.Contains(Cause.HandOver) && Causes.Contains(Cause.Closing);

    /// <summary>Causes not named that may still have contributed a good part.</summary>
    public IReadOnlyList<Cause> NotExcluded { get; init; } = [];

    /// <summary>Processes that changed beyond doubt, whatever they cost.</summary>
    public IReadOnlyList<SeenProcess> Seen { get; init; } = [];

    public IReadOnlyList<Missing> Missing { get; init; } = [];
}
