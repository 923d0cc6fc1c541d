using Pipeline.Tables;
using static Marketing.Exports.Social.YouTubeWords;

namespace Marketing.Exports.Social;

/// <summary>YouTube Studio's days of a channel ("Totals.csv"): one figure or several, whichever was chosen there.</summary>
public sealed class YouTubeDays : TableFormat
{
    public override string Id => "youtube-days";

    public override string Name => "YouTube Studio, channel by day (totals)";

    public override string Source => "youtube";

    public override IReadOnlyList<Table> Tables { get; } =
    [
        Days("days with views", Views),
        Days("days with impressions", Impressions),
        Days("days with subscribers", Subscribers),
        Days("days with watch time", WatchHours),
        Days("days with revenue", Revenue),
    ];

    // A date and a number are any tool's: Studio writes no lines above them, and few columns that are not known here.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        preamble.All(line => line.StartsWith("# ", StringComparison.Ordinal) && !line.Contains(':', StringComparison.Ordinal)) && heading.Unknown.Count() <= heading.Matched + 2;

    private static Table Days(string name, Column chosen) =>
        new(name, [Date, .. new[] { Views, Impressions, Subscribers, WatchHours, Revenue }.Select(column => column == chosen ? column.Required : column)], row => Read(row, chosen));

    private static void Read(Row row, Column chosen)
    {
        if (TotalRows.SetAside(row, Date))
        {
            return;
        }

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
            ("watch_hours", Number(WatchHours)),
            ("revenue", Number(Revenue)));
    }
}
