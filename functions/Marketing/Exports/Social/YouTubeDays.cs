using Pipeline.Tables;
using static Marketing.Exports.Social.YouTubeWords;

namespace Marketing.Exports.Social;

/// <summary>YouTube Studio's days of a channel ("Totals.csv"): one figure or several, whichever was chosen there.</summary>
public sealed class YouTubeDays : TableFormat
{
    public override string Id => "youtube-days";

    public override string Name => "YouTube Studio, channel by day (totals)";

    public override string Source => "youtube";

    private static readonly Column[] Figures = [Views, Impressions, Subscribers, WatchHours, Revenue, UniqueViewers];

    public override Dividing Dividing => SocialDivisions.Dividing;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        Days("days with views", Views),
        Days("days with impressions", Impressions),
        Days("days with subscribers", Subscribers),
        Days("days with watch time", WatchHours),
        Days("days with revenue", Revenue),
        Days("days with viewers", UniqueViewers),
        new("days with engaged views", [Date, EngagedViews.Required], row => row.SetAside("engaged views by day: not measured")),
    ];

    /// <summary>
    /// "Date, Views" are any tool's words: beside columns that nobody knows, one that only Studio writes must stand there, too. A chart of
    /// videos, countries or sources gives each day several times, and none of its rows is the channel's.
    /// </summary>
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        preamble.All(line => line.StartsWith("# ", StringComparison.Ordinal) && !line.Contains(':', StringComparison.Ordinal))
        && !YouTubeDivisions.Divide(heading)
        && (!heading.Unknown.Any() || (heading.Unknown.Count() <= heading.Matched + 2
            && new[] { Subscribers, WatchHours, Revenue, UniqueViewers, Duration, ClickThrough }.Any(
                column => heading.Place(column) >= 0)));

    private static Table Days(string name, Column chosen) =>
        new(name, [Date, .. Figures.Select(column => column == chosen ? column.Required : column), Duration, ClickThrough],
            row => Read(row, chosen));

    private static void Read(Row row, Column chosen)
    {
        if (TotalRows.SetAside(row, Date) || TotalRows.SetAsideRemark(row, Date))
        {
            return;
        }

        ListsCut.TellYouTube(row);
        long? Count(Column column) => row.Count(column == chosen ? column.Required : column);
        double? Number(Column column) => (double?)row.Number(column == chosen ? column.Required : column);
        var upload = UploadName.Of(row.Reading);
        DayFigures.Keep(
            row,
            "youtube",
            UploadName.Period(upload) is null ? null : UploadName.BehindPeriod(upload),
            row.RequiredDay(Date),
            ("views", Count(Views)),
            ("impressions", Count(Impressions)),
            ("net_follows", Count(Subscribers)),
            ("viewers", Count(UniqueViewers)),
            ("watch_hours", Number(WatchHours)),
            ("revenue", Number(Revenue)));
    }
}
