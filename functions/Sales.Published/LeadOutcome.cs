namespace Sales.Published;

/// <summary>
/// What sales knows of a lead: a deal, or a lead's own record. By ids and a keyed hash only; no name, address or owner is here.
/// </summary>
public sealed record LeadOutcome
{
    public const string Shape = "lead_outcomes.2";

    /// <summary>"deal|zoho|123" or "lead|zoho|456".</summary>
    public required string OutcomeKey { get; init; }

    /// <summary>The tool whose ids these are; null where a file of our own did not say.</summary>
    public string? Source { get; init; }

    public string? LeadId { get; init; }

    /// <summary>Ids of the tool's records that were merged with the lead's. Here and below several are divided by semicolons.</summary>
    public string? OtherIds { get; init; }

    /// <summary>The deal's own id first, then those of deals that were merged into it; all that a lead's record names.</summary>
    public string? DealId { get; init; }

    public string? ContactIds { get; init; }

    /// <summary>"email:" or "phone:" and a keyed hash of each address and number that it is known by.</summary>
    public string? PersonKeys { get; init; }

    /// <summary>Those of them that stand under several names: they join nobody.</summary>
    public string? SharedKeys { get; init; }

    /// <summary>"accepted", "refused" or "pending".</summary>
    public required string Disposition { get; init; }

    public string? RefusedReason { get; init; }

    /// <summary>When the disposition became so, where it is known.</summary>
    public DateTime? DecidedAt { get; init; }

    public string? Stage { get; init; }

    /// <summary>"won", "lost", "abandoned" or "open" for a deal; null for a lead without one.</summary>
    public string? Outcome { get; init; }

    /// <summary>In <see cref="Currency"/>; null where the deal has no amount or its currency no rate.</summary>
    public decimal? Value { get; init; }

    public required string Currency { get; init; }

    /// <summary>Wall clock in the business's zone, as all times here.</summary>
    public DateTime? CreatedAt { get; init; }

    public DateTime? ClosedAt { get; init; }

    public string? LostReason { get; init; }
}
