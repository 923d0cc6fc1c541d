namespace Handoff.Diagnosis;

/// <summary>Accepted leads of one channel and one follow-up class, and what was won of them within the horizon.</summary>
public sealed record WorkedDeals
{
    public FollowUp FollowUp { get; init; }

    /// <summary>Accepted leads in this class.</summary>
    public long Deals { get; init; }

    public WonAmounts Won { get; init; } = WonAmounts.None;
}
