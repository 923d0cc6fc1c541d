namespace Handoff.Diagnosis;

/// <summary>One channel of a cohort. "unknown" is a channel like any other.</summary>
public sealed record ChannelCohort
{
    public required string Channel { get; init; }

    /// <summary>Visits of the period; null when not known.</summary>
    public long? Visits { get; init; }

    /// <summary>Leads created in the period, repeats counted once.</summary>
    public long Leads { get; init; }

    /// <summary>
    /// Leads that sales did not refuse within the horizon. A lead that nobody touched was not refused: it belongs here
    /// and in <see cref="FollowUp.Untouched"/>, or slow work would pass for poor leads.
    /// </summary>
    public long Accepted { get; init; }

    /// <summary>The accepted leads by follow-up class, each class and step once; their deals add up to <see cref="Accepted"/>.</summary>
    public IReadOnlyList<WorkedDeals> Worked { get; init; } = [];
}
