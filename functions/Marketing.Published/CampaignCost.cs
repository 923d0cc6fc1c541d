namespace Marketing.Published;

/// <summary>What a campaign cost in a day, or in the days that a report tells as one; each cost once.</summary>
public sealed record CampaignCost
{
    public const string Shape = "campaign_costs.1";

    public DateOnly FromDay { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly ToDay { get; init; }

    /// <summary>As the ad platform spells it.</summary>
    public required string Campaign { get; init; }

    public decimal Cost { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }
}
