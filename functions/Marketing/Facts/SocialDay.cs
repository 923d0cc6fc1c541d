using Pipeline.Facts;

namespace Marketing.Facts;

/// <summary>One figure of a social account on one day, as a page-level chart gives it.</summary>
[FactTable("social_days")]
public sealed record SocialDay : ICovering, IDated
{
    public required string Series { get; init; }

    /// <summary>"facebook", "instagram" …, or "unknown" where neither the export nor the upload's path says it.</summary>
    public required string Network { get; init; }

    public string? Account { get; init; }

    /// <summary>
    /// reach, impressions, views, viewers, engagements, link_clicks, profile_visits, watch_hours; follows (new followers), unfollows,
    /// net_follows (their difference), followers (how many there are: a level, never added).
    /// </summary>
    public required string Measure { get; init; }

    public required DateOnly Day { get; init; }

    public required double Value { get; init; }

    DateOnly? IDated.Day => Day;

    DateOnly ICovering.FromDay => Day;

    DateOnly ICovering.ToDay => Day;
}
