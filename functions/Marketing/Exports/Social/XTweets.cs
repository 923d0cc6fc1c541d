using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Social;

/// <summary>Twitter Analytics by tweet: totals since publication; "376.0" is a count and '-' a figure that is not there.</summary>
public sealed class XTweets : TableFormat
{
    private static readonly Column TweetId = Column.Id("Tweet id").Required;
    private static readonly Column Time = Column.Date("time").Required;
    private static readonly Column Impressions = Column.Count("impressions").In(DecimalMark.Dot).Required;
    private static readonly Column Engagements = Column.Count("engagements").In(DecimalMark.Dot).Required;
    private static readonly Column Link = Column.Text("Tweet permalink");
    private static readonly Column Words = Column.Text("Tweet text");
    private static readonly Column Retweets = Column.Count("retweets").In(DecimalMark.Dot);
    private static readonly Column Replies = Column.Count("replies").In(DecimalMark.Dot);
    private static readonly Column Likes = Column.Count("likes", "favorites").In(DecimalMark.Dot);
    private static readonly Column Clicks = Column.Count("url clicks").In(DecimalMark.Dot);
    private static readonly Column Follows = Column.Count("follows").In(DecimalMark.Dot);

    public override string Id => "x-tweets";

    public override string Name => "Twitter Analytics by tweet";

    public override string Source => "x";

    public override IReadOnlyList<Role> Roles { get; } =
    [
        PostRoles.Reactions(Likes), PostRoles.Comments(Replies), PostRoles.Shares(Retweets), PostRoles.Clicks(Clicks),
        PostRoles.Follows(Follows),
        PostRoles.Words(Words),
    ];

    public override Dividing Dividing => SocialDivisions.Dividing;

    public override IReadOnlyList<Table> Tables { get; } =
        [new("tweets", [TweetId, Time, Impressions, Engagements, Link, Words, Retweets, Replies, Likes, Clicks, Follows], Read)];

    private static void Read(Row row) => SocialDivisions.Keep(row, new Post
    {
        Network = "x",
        Account = XLinks.Account(row.Text(Link)),
        PostId = row.Id(TweetId),
        PublishedAt = row.RequiredTime(Time),
        Text = Post.Words(row.Text(Words)),
        Link = row.Text(Link),
        Impressions = row.Count(Impressions),
        Engagements = row.Count(Engagements),
        Reactions = row.Count(Likes),
        Comments = row.Count(Replies),
        Shares = row.Count(Retweets),
        Clicks = row.Count(Clicks),
        Follows = row.Count(Follows),
    });
}
