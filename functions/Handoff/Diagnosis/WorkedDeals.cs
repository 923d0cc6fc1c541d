namespace Handoff.Diagnosis;

/// <summary>Accepted leads of one channel and one follow-up class, and what was won of them within the horizon.</summary>
public sealed record WorkedDeals
{
    public FollowUp FollowUp { get; init; }

    /// <summary>
    /// A step of speed within the class, from 0, the soonest; the same hours in both periods. 0 where the class is not divided.
    /// </summary>
    public int Step { get; init; }

    /// <summary>Accepted leads in this class.</summary>
    public long Deals { get; init; }

    public WonAmounts Won { get; init; } = WonAmounts.None;
}
