using Pipeline.Facts;

namespace Marketing.Facts;

/// <summary>A business's own rule for a channel: what source, medium and campaign must be like. What is null may be anything.</summary>
[FactTable("channel_rules")]
public sealed record ChannelRule
{
    public string? TrafficSource { get; init; }

    public string? Medium { get; init; }

    public string? Campaign { get; init; }

    public required string Channel { get; init; }
}
