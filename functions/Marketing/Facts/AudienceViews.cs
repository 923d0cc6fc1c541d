using Pipeline.Facts;

namespace Marketing.Facts;

/// <summary>An account's views over a range, divided by where or how its audience watched.</summary>
[FactTable("audience_views")]
public sealed record AudienceViews : ICovering, IDated
{
    public required string Series { get; init; }

    public required string Network { get; init; }

    public string? Account { get; init; }

    public required DateOnly FromDay { get; init; }

    public required DateOnly ToDay { get; init; }

    /// <summary>country, traffic_source or device.</summary>
    public required string Dimension { get; init; }

    public required string Item { get; init; }

    [Adds]
    public long? Views { get; init; }

    [Adds]
    public double? WatchHours { get; init; }

    DateOnly? IDated.Day => FromDay;
}
