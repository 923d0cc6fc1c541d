namespace Sales.Published;

/// <summary>What sales gets back: a qualified lead that nobody has turned to yet.</summary>
public sealed record LeadToCall
{
    public const string Feedback = "leads_to_call.1";

    /// <summary>Its place in the queue, from 1.</summary>
    public int Place { get; init; }

    public required string Source { get; init; }

    public required string LeadId { get; init; }

    public DateTime CreatedAt { get; init; }

    public double HoursWaiting { get; init; }

    /// <summary>Whether the agreed time is over.</summary>
    public bool IsLate { get; init; }

    public required string Channel { get; init; }

    public string? Campaign { get; init; }

    /// <summary>Share of mature leads of its channel that were won; null where there are too few.</summary>
    public double? ChannelWonRate { get; init; }

    /// <summary>Where it is opened in its tool; null where the tool's address is not set, or the id is none that the tool gave.</summary>
    public string? Link { get; init; }
}
