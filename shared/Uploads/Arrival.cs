namespace Pipeline.Uploads;

/// <summary>What a message says of an upload: the blob, and its version where the sender knew it.</summary>
public sealed record Arrival(string Container, string Name, string? ETag = null)
{
    /// <summary>When it is to be received, if not at once.</summary>
    public DateTimeOffset? Due { get; init; }
}
