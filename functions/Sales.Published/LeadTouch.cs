namespace Sales.Published;

/// <summary>A human turned to a lead: a call, a meeting, a message. Automatic replies and missed calls are none.</summary>
public sealed record LeadTouch
{
    public const string Shape = "lead_touches.1";

    /// <summary>The tool whose ids these are; null where a file of our own did not say.</summary>
    public string? Source { get; init; }

    public string? LeadId { get; init; }

    public string? DealId { get; init; }

    public string? ContactId { get; init; }

    /// <summary>Wall clock in the business's zone.</summary>
    public DateTime TouchedAt { get; init; }
}
