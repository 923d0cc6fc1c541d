namespace Handoff.Diagnosis;

/// <summary>Leads of one channel created on one day, and what became of them; only used to see how unevenly the days run.</summary>
public sealed record CohortDay
{
    public DateOnly Day { get; init; }

    public required string Channel { get; init; }

    public long? Visits { get; init; }

    public long Leads { get; init; }

    public long Accepted { get; init; }

    /// <summary>Accepted leads touched within the agreed time.</summary>
    public long InTime { get; init; }

    public long Won { get; init; }
}
