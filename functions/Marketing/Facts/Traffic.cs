using Pipeline.Facts;

namespace Marketing.Facts;

/// <summary>
/// One figure of web traffic as an analytics tool counted it: of a day or a range, undivided or of one item of a
/// dimension. Each figure is a series of its own, so that a newer export replaces the figures it holds and no others.
/// </summary>
[FactTable("traffic")]
public sealed record Traffic : ICovering, IDated
{
    /// <summary>Tool, property, division, day or range, and measure.</summary>
    public required string Series { get; init; }

    /// <summary>The tool: what a word such as bounce means is the tool's.</summary>
    public required string Tool { get; init; }

    /// <summary>The site as the tool calls it; empty where the export does not say.</summary>
    public required string Property { get; init; }

    public required DateOnly FromDay { get; init; }

    public required DateOnly ToDay { get; init; }

    /// <summary>
    /// "none", or what the rows are told by: channel, source_medium, campaign, page, event, country, device …; "part" by what is counted
    /// nowhere and adds up, "other" by what may not.
    /// </summary>
    public required string Dimension { get; init; }

    /// <summary>
    /// All that the table is divided by besides days, as "page+hostname": the dimension alone where nothing else divides it.
    /// </summary>
    public required string Division { get; init; }

    [FreeText]
    public string? Item { get; init; }

    /// <summary>
    /// sessions, engaged_sessions, key_event_sessions, bounces, total_users, active_users, new_users, returning_users, page_views, events,
    /// key_events, engagement_seconds (in the foreground) or visit_seconds (from first to last); and of people, who cannot be divided anew,
    /// seconds_per_active_user and user_key_event_rate (0 to 1) as the tool tells them.
    /// </summary>
    public required string Measure { get; init; }

    /// <summary>A count; a part of one where the tool attributes parts; or the tool's own rate of people.</summary>
    [Adds]
    public required double Value { get; init; }

    /// <summary>Of how many, where the same row tells it: sessions for engaged sessions and for bounces.</summary>
    [Adds]
    public double? OutOf { get; init; }

    /// <summary>Whether its table has as many rows as its tool exports at most: what is behind them is in no row.</summary>
    public bool MayBeCut { get; init; }

    /// <summary>Number of its table in the file, from 0: some exports tell the same rows in several tables.</summary>
    public int TableNumber { get; init; }

    DateOnly? IDated.Day => FromDay;
}
