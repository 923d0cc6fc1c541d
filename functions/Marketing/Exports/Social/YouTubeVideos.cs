using Marketing.Facts;
using Pipeline.Tables;
using static Marketing.Exports.Social.YouTubeWords;

namespace Marketing.Exports.Social;

/// <summary>
/// YouTube Studio's table of videos ("Table data.csv"), with a total row first, last or nowhere, and its chart ("Chart
/// data.csv"), the same videos by day. Other tables of the same page (countries, sources, devices) have no videos.
/// </summary>
public sealed class YouTubeVideos : TableFormat
{
    private static readonly Column Seen = Views.Required;
    private static readonly Column Geography = Column.Text("Geography", "Geografi", "Geografia", "Geografía", "Zone géographique", "Region", "Area geografica").Required;
    private static readonly Column Country = Column.Text("Country", "Negara", "País", "Pays", "Land", "Paese").Required;
    private static readonly Column TrafficSource = Column.Text("Traffic source", "Sumber traffic", "Sumber kunjungan", "Origem do tráfego", "Fuente de tráfico", "Source de trafic", "Zugriffsquelle", "Sorgente di traffico").Required;
    private static readonly Column Device = Column.Text("Device type", "Jenis perangkat", "Tipo de dispositivo", "Type d'appareil", "Gerätetyp", "Tipo di dispositivo").Required;

    public override string Id => "youtube-videos";

    public override string Name => "YouTube Studio, videos (table and chart data)";

    public override string Source => "youtube";

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("videos", [Video, Seen, Title, PublishTime, Impressions, Subscribers, WatchHours, Likes, Comments, Shares], ReadVideo),
        new("videos by day", [Date, Video, Seen, Title, PublishTime, Impressions, Subscribers, WatchHours, Likes, Comments, Shares], ReadVideoDay),
        Divided("views by country", "country", Geography),
        Divided("views by country code", "country", Country),
        Divided("views by traffic source", "traffic_source", TrafficSource),
        Divided("views by device", "device", Device),
    ];

    // "Content" and "Views" are many tools' words: a third of YouTube's own makes them Studio's.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        !preamble.Any(line => line.StartsWith("# -", StringComparison.Ordinal) || line.Contains("Property:", StringComparison.Ordinal))
        && (heading.Place(Title) >= 0 || heading.Place(PublishTime) >= 0 || heading.Place(WatchHours) >= 0);

    private static Table Divided(string name, string dimension, Column by) => new(name, [by, Seen, WatchHours], row =>
    {
        if (TotalRows.SetAside(row, by))
        {
            return;
        }

        var upload = UploadName.Of(row.Reading);
        if (UploadName.Period(upload) is not { } period)
        {
            row.Reading.Note("The table does not say its days: keep the archive's own name, as 'Content 2026-01-01_2026-02-01 Channel.zip', and it is measured.");
            row.SetAside(name + ": of unknown days");
            return;
        }

        row.Keep(new AudienceViews
        {
            Series = $"youtube|{UploadName.BehindPeriod(upload)}|{dimension}",
            Network = "youtube",
            Account = UploadName.BehindPeriod(upload),
            FromDay = period.From,
            ToDay = period.To,
            Dimension = dimension,
            Item = row.RequiredText(by),
            Views = row.Count(Seen),
            WatchHours = (double?)row.Number(WatchHours),
        });
    });

    private static void ReadVideo(Row row)
    {
        if (TotalRows.SetAside(row, Video))
        {
            return;
        }

        var upload = UploadName.Of(row.Reading);
        var id = row.Id(Video);
        row.Keep(new Post
        {
            Network = "youtube",
            Account = UploadName.BehindPeriod(upload) is { } channel && UploadName.Period(upload) is not null ? channel : null,
            PostId = id,
            PublishedAt = row.Time(PublishTime),
            Kind = "video",
            Text = Post.Words(row.Text(Title)),
            Impressions = row.Count(Impressions),
            Views = row.Count(Seen),
            Reactions = row.Count(Likes),
            Comments = row.Count(Comments),
            Shares = row.Count(Shares),
            Follows = row.Count(Subscribers),
            CountedFrom = UploadName.Period(upload)?.From,
        });
    }

    private static void ReadVideoDay(Row row)
    {
        if (TotalRows.SetAside(row, Date, Video))
        {
            return;
        }

        var (day, id) = (row.RequiredDay(Date), row.Id(Video));
        row.Keep(new PostDay
        {
            Series = "youtube|" + id,
            Network = "youtube",
            PostId = id,
            Day = day,
            Impressions = row.Count(Impressions),
            Views = row.Count(Seen),
            Follows = row.Count(Subscribers),
        });
    }
}
