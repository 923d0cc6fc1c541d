using Pipeline.Tables;

namespace Marketing.Exports.Social;

/// <summary>X Analytics, overview: the whole account by day, with followers won and lost.</summary>
public sealed class XOverview : TableFormat
{
    private static readonly Column Date = Column.Date("Date").Required;
    private static readonly Column Impressions = Column.Count("Impressions").Required;
    private static readonly Column Likes = Column.Count("Likes").Required;
    private static readonly Column Engagements = Column.Count("Engagements").Required;
    private static readonly Column Bookmarks = Column.Count("Bookmarks");
    private static readonly Column Follows = Column.Count("New follows");
    private static readonly Column Unfollows = Column.Count("Unfollows");
    private static readonly Column Reposts = Column.Count("Reposts");
    private static readonly Column Visits = Column.Count("Profile visits");
    private static readonly Column Created = Column.Count("Create Post");
    private static readonly Column Views = Column.Count("Video views");

    public override string Id => "x-overview";

    public override string Name => "X Analytics, overview";

    public override string Source => "x";

    public override Dividing Dividing => SocialDivisions.Dividing;

    public override IReadOnlyList<Table> Tables { get; } =
        [new("days", [Date, Impressions, Likes, Engagements, Bookmarks, Follows, Unfollows, Reposts, Visits, Created, Views], Read)];

    // Its four words are every network's; the words beside them are X's.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        new[] { Bookmarks, Follows, Unfollows, Reposts, Created }.Count(column => heading.Place(column) >= 0) >= 2;

    private static void Read(Row row) => DayFigures.Keep(
        row,
        "x",
        account: null,
        row.RequiredDay(Date),
        ("impressions", row.Count(Impressions)),
        ("engagements", row.Count(Engagements)),
        ("profile_visits", row.Count(Visits)),
        ("follows", row.Count(Follows)),
        ("unfollows", row.Count(Unfollows)));
}
