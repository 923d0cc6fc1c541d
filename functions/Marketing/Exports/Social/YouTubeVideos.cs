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

    public override string Id => "youtube-videos";

    public override string Name => "YouTube Studio, videos (table and chart data)";

    public override string Source => "youtube";

    public override IReadOnlyList<Role> Roles { get; } =
    [
        PostRoles.Views(Views), PostRoles.Impressions(Impressions), PostRoles.Reactions(Likes), PostRoles.Comments(Comments),
        PostRoles.Shares(Shares),
        PostRoles.Follows(Subscribers), PostRoles.Published(PublishTime), PostRoles.Words(Title),
    ];

    public override Dividing Dividing => SocialDivisions.Dividing;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("videos", [Video, Seen, Title, PublishTime, Impressions, Subscribers, WatchHours, Likes, Comments, Shares], ReadVideo),
        new("videos by day", [Date, Video, Views, Title, PublishTime, Impressions, Subscribers, WatchHours, Likes, Comments, Shares],
            ReadVideoDay),
        Divided("views by country", "country", YouTubeDivisions.Geography),
        Divided("views by country code", "country", YouTubeDivisions.Country),
        Divided("views by traffic source", "traffic_source", YouTubeDivisions.TrafficSource),
        Divided("views by device", "device", YouTubeDivisions.Device),
        .. YouTubeDivisions.All.Select(by => Unmeasured($"by {by.Name.ToLowerInvariant()} and day", Date, by)),
        .. YouTubeDivisions.Others.Select(by => Unmeasured($"by {by.Name.ToLowerInvariant()}", by, YouTubeDivisions.AnyViews)),
    ];

    // "Content" and "Views" are many tools' words: a third of YouTube's own makes them Studio's.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        !preamble.Any(line => line.StartsWith("# -", StringComparison.Ordinal) || line.Contains("Property:", StringComparison.Ordinal))
        && (new[] { Title, PublishTime, WatchHours, Duration }.Any(column => heading.Place(column) >= 0)
            || (heading.Place(Date) >= 0 && heading.Place(Views) >= 0 && heading.Unknown.Count() <= 1)
            || heading.Known.Any(
                column => column.Name == YouTubeDivisions.AnyViews.Name
                    && heading.Spelling(column).Contains('%', StringComparison.Ordinal)));

    // The days of a division stand in the table of the same export, too, as a whole and for more than its first few items.
    private static Table Unmeasured(string name, params Column[] required) => new(
        name, [.. required.Select(column => column.Required), .. new[] { Views, WatchHours, Duration }.Except(required)],
        row => row.SetAside($"{name}: not measured"));

    private static Table Divided(string name, string dimension, Column by) => new(name, [by, Seen, WatchHours, Duration], row =>
    {
        if (TotalRows.SetAside(row, by) || TotalRows.SetAsideRemark(row, by))
        {
            return;
        }

        var upload = UploadName.Of(row.Reading);
        if (UploadName.Period(upload) is not { } period)
        {
            row.Reading.Note(
                "The table does not say its days: keep the archive's own name, as 'Content 2026-01-01_2026-02-01 Channel.zip', and it is "
                    + "measured.");
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

    // By country or source a video has many rows, of which none is the whole.
    private static bool SetAsidePart(Row row)
    {
        var division = row.OfTable(at => at.Heading.Unknown.FirstOrDefault(YouTubeDivisions.IsOne) ?? "");
        if (division.Length > 0)
        {
            row.SetAside($"by video and {division.ToLowerInvariant()}: parts of videos are not measured");
        }

        return division.Length > 0;
    }

    private static void ReadVideo(Row row)
    {
        if (SetAsidePart(row) || TotalRows.SetAside(row, Video) || TotalRows.SetAsideRemark(row, Video))
        {
            return;
        }

        ListsCut.TellYouTube(row);
        var upload = UploadName.Of(row.Reading);
        var id = row.Id(Video);
        SocialDivisions.Keep(row, new Post
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
        if (SetAsidePart(row) || TotalRows.SetAside(row, Date, Video))
        {
            return;
        }

        if (!row.Has(Views) && !row.Has(Impressions) && !row.Has(Subscribers))
        {
            row.SetAside("figure by video and day: not measured");
            return;
        }

        var (day, id) = (row.RequiredDay(Date), row.Id(Video));
        SocialDivisions.Keep(row, new PostDay
        {
            Series = "youtube|" + id,
            Network = "youtube",
            PostId = id,
            Day = day,
            Impressions = row.Count(Impressions),
            Views = row.Count(Views),
            Follows = row.Count(Subscribers),
        });
    }
}
