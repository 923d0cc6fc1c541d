namespace Marketing.Published;

/// <summary>How many visits a channel brought in a day, or in the days that a report covers as one.</summary>
public sealed record ChannelVisits
{
    public const string Shape = "channel_visits.1";

    public DateOnly FromDay { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly ToDay { get; init; }

    public required string Channel { get; init; }

    public long Visits { get; init; }
}
