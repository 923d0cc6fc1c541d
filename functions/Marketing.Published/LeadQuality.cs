namespace Marketing.Published;

/// <summary>
/// What marketing gets back: what became of its leads, by what brought them. No owner, and no amount that could be one deal's.
/// </summary>
public sealed record LeadQuality
{
    public const string Feedback = "lead_quality.1";

    /// <summary>"channel", "campaign" or "message".</summary>
    public required string Dimension { get; init; }

    public required string Item { get; init; }

    public long Leads { get; init; }

    public long Accepted { get; init; }

    public long Refused { get; init; }

    public long Pending { get; init; }

    /// <summary>The reason most often given; null where none was.</summary>
    public string? MainRefusedReason { get; init; }

    /// <summary>Leads old enough to be judged; the rates below are theirs.</summary>
    public long MatureLeads { get; init; }

    public long DealsOpened { get; init; }

    public long Won { get; init; }

    /// <summary>Won value per mature lead in the report's currency; null below three won deals.</summary>
    public double? ValuePerLead { get; init; }
}
