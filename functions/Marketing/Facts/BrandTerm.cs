using Pipeline.Facts;

namespace Marketing.Facts;

/// <summary>A word by which people look for the business itself: a query that holds it is branded.</summary>
[FactTable("brand_terms")]
public sealed record BrandTerm
{
    public required string Term { get; init; }
}
