using Pipeline.Facts;

namespace Marketing.Facts;

/// <summary>A campaign as a CRM lists it: what the id in a lead's row is called.</summary>
[FactTable("campaign_names")]
public sealed record CampaignName : IDated, IKeyed
{
    public required string Source { get; init; }

    public required string CampaignId { get; init; }

    public required string Name { get; init; }

    /// <summary>As the tool says it: email, conference, advertisement …</summary>
    public string? Kind { get; init; }

    public string? Status { get; init; }

    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public decimal? BudgetedCost { get; init; }

    public decimal? ActualCost { get; init; }

    /// <summary>ISO 4217 where the export says it.</summary>
    public string? Currency { get; init; }

    DateOnly? IDated.Day => StartsOn;

    string IKeyed.Key => $"{Source}|{CampaignId}";
}
