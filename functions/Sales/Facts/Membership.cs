using Pipeline.Facts;

namespace Sales.Facts;

/// <summary>The team that an owner of deals belongs to.</summary>
[FactTable("teams")]
public sealed record Membership : IKeyed
{
    public required string Owner { get; init; }

    public required string Team { get; init; }

    public string? Manager { get; init; }

    string IKeyed.Key => NameKey.Of(Owner)!;
}
