using Handoff.Diagnosis;

namespace Pipeline.Tests.Handoff.Diagnosis.Generated;

/// <summary>One made-up lead and its outcome.</summary>
internal sealed record Lead(int Day, int Channel, bool Accepted, FollowUp FollowUp, bool Won, decimal Amount)
{
    /// <summary>Hours to the first touch, where the family knows them.</summary>
    internal double? Hours { get; init; }

    internal int Step { get; init; }
}
