using Pipeline.Facts;

namespace Marketing.Facts;

/// <summary>Search Console: clicks and impressions of a day or a range, undivided or one query, page, country or device.</summary>
[FactTable("searches")]
public sealed record Search : ICovering, IDated
{
    public required string Series { get; init; }

    /// <summary>Host of the property; empty where the export does not say.</summary>
    public required string Property { get; init; }

    public required DateOnly FromDay { get; init; }

    public required DateOnly ToDay { get; init; }

    public required string Dimension { get; init; }

    [FreeText]
    public string? Item { get; init; }

    /// <summary>web, image, video, news, discover or google news; null where the export does not say.</summary>
    public string? SearchType { get; init; }

    /// <summary>What else the export was filtered by, as "Country: Indonesia": then it is not the whole property.</summary>
    [FreeText]
    public string? Filter { get; init; }

    [Adds]
    public long? Clicks { get; init; }

    [Adds]
    public long? Impressions { get; init; }

    /// <summary>Average position, from 1; pooled only when weighted by impressions. Discover has none.</summary>
    public double? Position { get; init; }

    DateOnly? IDated.Day => FromDay;
}
