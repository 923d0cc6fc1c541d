using Pipeline.Facts;

namespace Marketing.Facts;

/// <summary>
/// Web traffic as an analytics tool counted it: a day or a range, undivided or one item of one dimension. Counts are
/// null where the report does not give them.
/// </summary>
[Fact("traffic")]
public sealed record Traffic : ICovering, IDated
{
    public required string Series { get; init; }

    /// <summary>The tool: what a word such as bounce means is the tool's.</summary>
    public required string Tool { get; init; }

    public required string Property { get; init; }

    public required DateOnly FromDay { get; init; }

    public required DateOnly ToDay { get; init; }

    /// <summary>"none", or what the rows are divided by: channel, source_medium, campaign, page, event, country, device.</summary>
    public required string Dimension { get; init; }

    public string? Item { get; init; }

    public long? Sessions { get; init; }

    public long? EngagedSessions { get; init; }

    /// <summary>GA4's "Users" and "Active users": those who were engaged.</summary>
    public long? ActiveUsers { get; init; }

    public long? TotalUsers { get; init; }

    public long? NewUsers { get; init; }

    public long? ReturningUsers { get; init; }

    public long? PageViews { get; init; }

    public long? Events { get; init; }

    /// <summary>Key events, formerly conversions; several may fall in one session.</summary>
    public double? KeyEvents { get; init; }

    /// <summary>Sessions with a key event.</summary>
    public double? KeyEventSessions { get; init; }

    public double? EngagementSeconds { get; init; }

    public long? Bounces { get; init; }

    public decimal? Revenue { get; init; }

    DateOnly? IDated.Day => FromDay;
}
