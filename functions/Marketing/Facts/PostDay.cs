using Pipeline.Facts;

namespace Marketing.Facts;

/// <summary>What one day added to a post, where a network tells it by day: the newest export counts for every day it covers.</summary>
[FactTable("post_days")]
public sealed record PostDay : ICovering, IDated
{
    public required string Series { get; init; }

    public required string Network { get; init; }

    public required string PostId { get; init; }

    public required DateOnly Day { get; init; }

    public long? Impressions { get; init; }

    public long? Views { get; init; }

    public long? Engagements { get; init; }

    public long? Follows { get; init; }

    /// <summary>What two rows of one export tell of a post's day; null where they contradict each other.</summary>
    public static PostDay? Together(PostDay one, PostDay other) =>
        GrowingFigures.Differ(Growing(one), Growing(other))
            ? null
            : one with
            {
                Impressions = one.Impressions ?? other.Impressions,
                Views = one.Views ?? other.Views,
                Engagements = one.Engagements ?? other.Engagements,
                Follows = one.Follows ?? other.Follows,
            };

    private static decimal?[] Growing(PostDay day) => [day.Impressions, day.Views, day.Engagements, day.Follows];

    DateOnly? IDated.Day => Day;

    DateOnly ICovering.FromDay => Day;

    DateOnly ICovering.ToDay => Day;
}
