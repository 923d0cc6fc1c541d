using Pipeline.Facts;

namespace Sales.Facts;

/// <summary>What is to be won in a month: by an owner, a team, or the whole business where neither is named.</summary>
[FactTable("quotas")]
public sealed record Quota : IDated, IKeyed
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    public string? Owner { get; init; }

    public string? Team { get; init; }

    public required decimal Amount { get; init; }

    public string? Currency { get; init; }

    DateOnly? IDated.Day => Month;

    string IKeyed.Key => string.Create(CultureInfo.InvariantCulture, $"{Month:yyyy-MM}|{NameKey.Of(Owner)}|{NameKey.Of(Team)}");
}
