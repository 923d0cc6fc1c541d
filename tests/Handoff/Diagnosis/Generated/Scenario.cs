namespace Pipeline.Tests.Handoff.Diagnosis.Generated;

/// <summary>What is made to happen between the two periods.</summary>
public enum Scenario
{
    Nothing,
    FollowUp,
    Campaign,
    Mix,
    Both,
    Quality,
    Closing,
    Price,
}
