namespace Marketing.Published;

/// <summary>
/// A record of a lead that marketing hands over, with all that it is known by; several records may be one person, and one lead. Ids and
/// keyed hashes stand for the person; no name, address or number is here.
/// </summary>
public sealed record LeadRecord
{
    public const string Shape = "lead_records.1";

    /// <summary>Tool and id: "zoho|123".</summary>
    public required string Record { get; init; }

    /// <summary>The tool that keeps the record.</summary>
    public required string Source { get; init; }

    public required string LeadId { get; init; }

    /// <summary>Ids of the tool's records that were merged with it. Here and below several are divided by semicolons.</summary>
    public string? OtherIds { get; init; }

    public string? ContactIds { get; init; }

    /// <summary>The deals that it was converted into, by the tool's own ids.</summary>
    public string? DealIds { get; init; }

    /// <summary>"email:" or "phone:" and a keyed hash of each address and number that it ever had.</summary>
    public string? PersonKeys { get; init; }

    /// <summary>Those of them that stand under several names: they join nobody.</summary>
    public string? SharedKeys { get; init; }

    /// <summary>Whether it was merged into another record, which counts in its place.</summary>
    public bool IsMerged { get; init; }

    /// <summary>Wall clock in the business's zone, as all times here.</summary>
    public DateTime CreatedAt { get; init; }

    public DateTime? QualifiedAt { get; init; }

    /// <summary>The day on which its own status says that it was won.</summary>
    public DateOnly? WonOn { get; init; }

    public string? Channel { get; init; }

    public string? Campaign { get; init; }

    /// <summary>The advertisement, form or landing page that spoke to it.</summary>
    public string? Message { get; init; }
}
