namespace Sales.Published;

/// <summary>For which days a source's exports of deals or activities speak: of other days nobody knows.</summary>
public sealed record SalesKnown
{
    public const string Shape = "sales_known.1";

    /// <summary>"deals", "activities" or "lead_statuses".</summary>
    public required string Kind { get; init; }

    public required string Source { get; init; }

    public DateOnly FromDay { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly ToDay { get; init; }

    /// <summary>The last day on which anything happened.</summary>
    public DateOnly LastOn { get; init; }
}
