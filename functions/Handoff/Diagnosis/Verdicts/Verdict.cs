namespace Handoff.Diagnosis.Verdicts;

/// <summary>What may be said about the change.</summary>
public sealed record Verdict
{
    public VerdictKind Kind { get; init; }

    /// <summary>
    /// The causes that are named, largest first; empty unless <see cref="VerdictKind.Named"/> or <see cref="VerdictKind.Offsetting"/>.
    /// </summary>
    public IReadOnlyList<Cause> Causes { get; init; } = [];

    /// <summary>
    /// The first of <see cref="Causes"/> may be called the largest; otherwise each was surely at work, whatever else was, and which did
    /// most is not said.
    /// </summary>
    public bool FirstIsLargest { get; init; }

    /// <summary>
    /// Acceptance and closing moved the same way, as leads of another quality make them. A stricter gate alone would raise the win
    /// rate, and weaker selling alone would not change what is accepted.
    /// </summary>
    public bool PointsToQuality => Kind == VerdictKind.Named && Causes.Contains(Cause.HandOver) && Causes.Contains(Cause.Closing);

    /// <summary>Causes not named that may still have contributed a good part.</summary>
    public IReadOnlyList<Cause> NotExcluded { get; init; } = [];

    /// <summary>The first of <see cref="Causes"/> is what a season could have made as well.</summary>
    public bool MayBeSeason { get; init; }

    /// <summary>Leads moved as they did a year before.</summary>
    public bool IsSeason { get; init; }

    /// <summary>More leads came, and no more of them were called in time than when fewer came.</summary>
    public bool IsOverload { get; init; }

    /// <summary>Where nothing changed: the share of the earlier revenue within which sales and every cause stayed.</summary>
    public double? Within { get; init; }

    /// <summary>Processes that changed beyond doubt, whatever they cost.</summary>
    public IReadOnlyList<SeenProcess> Seen { get; init; } = [];

    /// <summary>Calls that moved for leads that ask at one time of the week alone, whatever that cost.</summary>
    public SeenArrival? Arrival { get; init; }

    /// <summary>The one channel whose leads are poorer or better, where there is one.</summary>
    public ChannelQuality? Quality { get; init; }

    public IReadOnlyList<Missing> Missing { get; init; } = [];
}
