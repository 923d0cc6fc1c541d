using Pipeline.Facts;

namespace Marketing.Facts;

/// <summary>Search Console: clicks and impressions of a day or a range, undivided or one query, page, country or device.</summary>
[Fact("searches")]
public sealed record Search : ICovering, IDated
{
    public required string Series { get; init; }

    public required string Property { get; init; }

    public required DateOnly FromDay { get; init; }

    public required DateOnly ToDay { get; init; }

    public required string Dimension { get; init; }

    public string? Item { get; init; }

    public required long Clicks { get; init; }

    public required long Impressions { get; init; }

    /// <summary>Average position; pooled only when weighted by impressions.</summary>
    public double? Position { get; init; }

    DateOnly? IDated.Day => FromDay;
}
