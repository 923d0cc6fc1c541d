using Pipeline.Facts;

namespace Marketing.Facts;

/// <summary>What advertising cost and brought over a day or a range, as the ad platform counted it.</summary>
[FactTable("ad_spend", From = nameof(Network))]
public sealed record AdSpend : ICovering, IDated
{
    public required string Series { get; init; }

    /// <summary>The platform: "google-ads", "meta-ads", "tiktok-ads", "linkedin-ads", "microsoft-ads".</summary>
    public required string Network { get; init; }

    public string? Account { get; init; }

    /// <summary>
    /// What a row is one of: campaign, ad group, ad, keyword, search term; account where the report is of the whole account, by day or
    /// divided by age, country or device.
    /// </summary>
    public required string Level { get; init; }

    /// <summary>
    /// By what the report is segmented where its rows do not add up to the whole: "click type" (impressions are shared), "conversion
    /// action" (cost, impressions and clicks are), "part" (of some campaigns only), "nothing" (there is no row); null where they add up.
    /// What is shared is null.
    /// </summary>
    public string? Segment { get; init; }

    public string? CampaignId { get; init; }

    [FreeText]
    public string? Campaign { get; init; }

    [FreeText]
    public string? AdGroup { get; init; }

    public string? AdId { get; init; }

    [FreeText]
    public string? Ad { get; init; }

    [FreeText]
    public string? SearchTerm { get; init; }

    public required DateOnly FromDay { get; init; }

    [Happened]
    public required DateOnly ToDay { get; init; }

    [Adds]
    public decimal? Cost { get; init; }

    /// <summary>ISO 4217; null where the export names none.</summary>
    public string? Currency { get; init; }

    [Adds]
    public long? Impressions { get; init; }

    [Adds]
    public long? Clicks { get; init; }

    /// <summary>Conversions as the platform attributes them; it restates them for weeks.</summary>
    [Adds]
    public double? Conversions { get; init; }

    /// <summary>People: never added.</summary>
    public long? Reach { get; init; }

    DateOnly? IDated.Day => FromDay;
}
