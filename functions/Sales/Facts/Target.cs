using Pipeline.Facts;

namespace Sales.Facts;

/// <summary>What a metric is to reach in a month, for the business, a team or an owner. Money to be won is a <see cref="Quota"/>.</summary>
[FactTable("targets")]
public sealed record Target : IDated, IKeyed
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The metric's id, as "win_rate".</summary>
    public required string Metric { get; init; }

    public string? Owner { get; init; }

    public string? Team { get; init; }

    /// <summary>In the metric's unit; a rate as 0.25.</summary>
    public required decimal Value { get; init; }

    DateOnly? IDated.Day => Month;

    string IKeyed.Key => string.Create(CultureInfo.InvariantCulture, $"{Month:yyyy-MM}|{Metric}|{NameKey.Of(Owner)}|{NameKey.Of(Team)}");
}
