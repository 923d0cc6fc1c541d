namespace Handoff.Diagnosis;

/// <summary>One channel's part of a <see cref="Split"/>.</summary>
public sealed record ChannelSplit
{
    public required string Channel { get; init; }

    public double Before { get; init; }

    public double After { get; init; }

    public required IReadOnlyDictionary<Factor, double> Effects { get; init; }
}
