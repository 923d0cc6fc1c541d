using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Social;

/// <summary>X Analytics, content: posts with their totals since publication. Dates as "Tue, Jul 14, 2026" or "Mon Feb 03 2025".</summary>
public sealed class XContent : TableFormat
{
    private static readonly Column PostId = Column.Id("Post id").Required;
    private static readonly Column Date = Column.Date("Date").Required;
    private static readonly Column Impressions = Column.Count("Impressions").Required;
    private static readonly Column Likes = Column.Count("Likes").Required;
    private static readonly Column Engagements = Column.Count("Engagements").Required;
    private static readonly Column Words = Column.Text("Post text");
    private static readonly Column Link = Column.Text("Post Link", "Link");
    private static readonly Column Bookmarks = Column.Count("Bookmarks");
    private static readonly Column Replies = Column.Count("Replies");
    private static readonly Column Reposts = Column.Count("Reposts");
    private static readonly Column Clicks = Column.Count("URL Clicks");
    private static readonly Column Follows = Column.Count("New follows");

    public override string Id => "x-content";

    public override string Name => "X Analytics, content";

    public override string Source => "x";

    public override IReadOnlyList<Role> Roles { get; } =
    [
        PostRoles.Comments(Replies), PostRoles.Shares(Reposts), PostRoles.Saves(Bookmarks), PostRoles.Clicks(Clicks),
        PostRoles.Follows(Follows),
        PostRoles.Words(Words),
    ];

    public override Dividing Dividing => SocialDivisions.Dividing;

    public override IReadOnlyList<Table> Tables { get; } =
        [new("posts", [PostId, Date, Impressions, Likes, Engagements, Words, Link, Bookmarks, Replies, Reposts, Clicks, Follows], Read)];

    private static void Read(Row row) => SocialDivisions.Keep(row, new Post
    {
        Network = "x",
        Account = XLinks.Account(row.Text(Link)),
        PostId = row.Id(PostId),
        PublishedAt = row.RequiredTime(Date),
        Text = Post.Words(row.Text(Words)),
        Link = row.Text(Link),
        Impressions = row.Count(Impressions),
        Engagements = row.Count(Engagements),
        Reactions = row.Count(Likes),
        Comments = row.Count(Replies),
        Shares = row.Count(Reposts),
        Saves = row.Count(Bookmarks),
        Clicks = row.Count(Clicks),
        Follows = row.Count(Follows),
    });
}
