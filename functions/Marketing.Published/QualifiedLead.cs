namespace Marketing.Published;

/// <summary>A lead that marketing hands over. Ids and a keyed hash stand for the person; no name, address or mail is here.</summary>
public sealed record QualifiedLead
{
    public const string Shape = "qualified_leads.1";

    /// <summary>Tool and id: "zoho|123".</summary>
    public required string LeadKey { get; init; }

    /// <summary>The tool that keeps the lead.</summary>
    public required string Source { get; init; }

    public required string LeadId { get; init; }

    /// <summary>Keyed hash of the normalised e-mail, else phone; null where the export had neither.</summary>
    public string? PersonKey { get; init; }

    public string? ContactId { get; init; }

    /// <summary>The deal it was converted into, by the tool's own id.</summary>
    public string? DealId { get; init; }

    /// <summary>Wall clock in the business's zone, as all times here.</summary>
    public DateTime CreatedAt { get; init; }

    public DateTime? QualifiedAt { get; init; }

    public string? Channel { get; init; }

    public string? Campaign { get; init; }

    /// <summary>The advertisement, form or landing page that spoke to it.</summary>
    public string? Message { get; init; }
}
