using Pipeline.Facts;

namespace Sales.Facts;

/// <summary>
/// A deal that the tool itself says is gone: what older exports say of it counts no more. That an export lacks a deal says nothing of the
/// kind.
/// </summary>
[FactTable("gone_deals")]
public sealed record GoneDeal
{
    public required string Source { get; init; }

    [Person(Ids = "deal")]
    public required string DealId { get; init; }

    /// <summary>The deal into which it was merged; null where it was deleted.</summary>
    [Person(Ids = "deal")]
    public string? IntoDealId { get; init; }
}
