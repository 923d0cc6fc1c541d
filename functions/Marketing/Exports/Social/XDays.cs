using Pipeline.Tables;

namespace Marketing.Exports.Social;

/// <summary>Twitter Analytics by day: the whole account's figures, of tweets old and new.</summary>
public sealed class XDays : TableFormat
{
    private static readonly Column Date = Column.Date("Date").Required;
    private static readonly Column Published = Column.Count("Tweets published").In(DecimalMark.Dot).Required;
    private static readonly Column Impressions = Column.Count("impressions").In(DecimalMark.Dot).Required;
    private static readonly Column Engagements = Column.Count("engagements").In(DecimalMark.Dot);
    private static readonly Column Visits = Column.Count("user profile clicks").In(DecimalMark.Dot);
    private static readonly Column Clicks = Column.Count("url clicks").In(DecimalMark.Dot);
    private static readonly Column Follows = Column.Count("follows").In(DecimalMark.Dot);

    public override string Id => "x-days";

    public override string Name => "Twitter Analytics by day";

    public override string Source => "x";

    public override Dividing Dividing => SocialDivisions.Dividing;

    public override IReadOnlyList<Table> Tables { get; } =
        [new("days", [Date, Published, Impressions, Engagements, Visits, Clicks, Follows], Read)];

    private static void Read(Row row) => DayFigures.Keep(
        row,
        "x",
        account: null,
        row.RequiredDay(Date),
        ("impressions", row.Count(Impressions)),
        ("engagements", row.Count(Engagements)),
        ("profile_visits", row.Count(Visits)),
        ("link_clicks", row.Count(Clicks)),
        ("follows", row.Count(Follows)));
}
