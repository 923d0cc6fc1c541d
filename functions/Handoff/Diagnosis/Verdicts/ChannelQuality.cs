namespace Handoff.Diagnosis.Verdicts;

/// <summary>
/// The leads of one channel alone are poorer, or better: fewer of them are accepted, fewer of those called equally soon are won, and the
/// other channels stand still. Gate and selling are the same for all, so it is marketing's to look at.
/// </summary>
public sealed record ChannelQuality
{
    public required string Channel { get; init; }

    public bool IsBetter => Acceptance > 0;

    /// <summary>Deviations by which acceptance moved there.</summary>
    public double Acceptance { get; init; }

    /// <summary>Deviations by which closing moved there, at equal speed of calls.</summary>
    public double Closing { get; init; }
}
