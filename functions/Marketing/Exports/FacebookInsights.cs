using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>
/// Facebook Insights as it was until 2021, CSV or a workbook of many sheets: posts with their lifetime figures, or the
/// page by day. Below the headings stands a second line that describes them.
/// </summary>
public sealed class FacebookInsights : TableFormat
{
    private static readonly Column PostId = Column.Id("Post ID").Required;
    private static readonly Column Posted = Column.Date("Posted").Usually(DateOrder.MonthDayYear).Required;
    private static readonly Column Reach = Column.Count("Lifetime Post Total Reach").Required;
    private static readonly Column Impressions = Column.Count("Lifetime Post Total Impressions");
    private static readonly Column Clicks = Column.Count("Lifetime Post Consumptions");
    private static readonly Column Liked = Column.Count("Lifetime Post Stories by action type - like");
    private static readonly Column Commented = Column.Count("Lifetime Post Stories by action type - comment");
    private static readonly Column Shared = Column.Count("Lifetime Post Stories by action type - share");
    private static readonly Column Link = Column.Text("Permalink");
    private static readonly Column Message = Column.Text("Post Message");
    private static readonly Column Kind = Column.Text("Type");

    private static readonly Column Like = Column.Count("like").Required;
    private static readonly Column Comment = Column.Count("comment");
    private static readonly Column Share = Column.Count("share");

    private static readonly Column Date = Column.Date("Date").Usually(DateOrder.MonthDayYear).Required;
    private static readonly Column DailyReach = Column.Count("Daily Total Reach").Required;
    private static readonly Column DailyImpressions = Column.Count("Daily Total Impressions");
    private static readonly Column Likes = Column.Count("Daily New Likes");
    private static readonly Column Unlikes = Column.Count("Daily Unlikes");
    private static readonly Column PageLikes = Column.Count("Lifetime Total Likes");

    public override string Id => "facebook-insights";

    public override string Name => "Facebook Insights (old), posts or page by day";

    public override string Source => "meta";

    public override IReadOnlyList<Role> Roles { get; } =
    [
        PostRoles.Impressions(Impressions), PostRoles.Clicks(Clicks), PostRoles.Reactions(Liked), PostRoles.Comments(Commented),
        PostRoles.Shares(Shared),
        PostRoles.Words(Message), PostRoles.Comments(Comment), PostRoles.Shares(Share),
    ];

    public override Dividing Dividing => Social.SocialDivisions.Dividing;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("posts", [PostId, Posted, Reach, Impressions, Clicks, Liked, Commented, Shared, Link, Message, Kind], ReadPost),
        new("actions on posts", [PostId, Posted, Like, Comment, Share], ReadActions),
        new("page by day", [Date, DailyReach, DailyImpressions, Likes, Unlikes, PageLikes], ReadDay),
    ];

    private static void ReadPost(Row row)
    {
        if (IsDescription(row, PostId))
        {
            return;
        }

        Keep(row, new Post
        {
            Network = "facebook",
            PostId = "",
            Kind = row.Text(Kind),
            Text = Post.Words(row.Text(Message)),
            Link = row.Text(Link),
            Reach = row.Count(Reach),
            Impressions = row.Count(Impressions),
            Clicks = row.Count(Clicks),
            Reactions = row.Count(Liked),
            Comments = row.Count(Commented),
            Shares = row.Count(Shared),
        });
    }

    // A workbook has a sheet for people who acted and one for their actions: likes and comments are the actions.
    private static void ReadActions(Row row)
    {
        if (!row.Preamble.Any(line => line.Contains("Stories", StringComparison.OrdinalIgnoreCase)))
        {
            row.SetAside("table not measured: " + (row.Preamble.Count > 0 ? row.Preamble[^1].TrimStart('#', ' ') : "people who acted"));
        }
        else if (!IsDescription(row, PostId))
        {
            Keep(
                row,
                new Post
                {
                    Network = "facebook",
                    PostId = "",
                    Reactions = row.Count(Like),
                    Comments = row.Count(Comment),
                    Shares = row.Count(Share)
                });
        }
    }

    private static void ReadDay(Row row)
    {
        if (!IsDescription(row, Date))
        {
            Social.DayFigures.Keep(
                row,
                "facebook",
                account: null,
                row.RequiredDay(Date),
                ("reach", row.Count(DailyReach)),
                ("impressions", row.Count(DailyImpressions)),
                ("follows", row.Count(Likes)),
                ("unfollows", row.Count(Unlikes)),
                ("followers", row.Count(PageLikes)));
        }
    }

    private static bool IsDescription(Row row, Column key)
    {
        if (row.Text(key) is not null)
        {
            return false;
        }

        row.SetAside("description of the columns");
        return true;
    }

    // The id is the page's and the post's; newer exports give the post's alone.
    private static void Keep(Row row, Post figures)
    {
        var id = row.Id(PostId);
        var bar = id.IndexOf('_', StringComparison.Ordinal);
        Social.SocialDivisions.Keep(
            row, figures with { PostId = id[(bar + 1)..], Account = bar > 0 ? id[..bar] : null, PublishedAt = row.RequiredTime(Posted) });
    }
}
