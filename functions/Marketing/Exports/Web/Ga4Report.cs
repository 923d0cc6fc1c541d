using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// GA4's own CSV: reports, snapshots and overviews of stacked tables, explorations, and what people save from its Data API. A table is
/// known by one of its figures; whatever stands left of the first figure divides it, and so does a dimension that is known wherever it
/// stands.
/// </summary>
public sealed class Ga4Report : TableFormat
{
    public override string Id => "ga4-report";

    public override string Name => "GA4 report, snapshot, exploration or Data API table (CSV)";

    public override string Source => Ga4Layout.Tool;

    /// <summary>Google Analytics Help: processing takes 24 to 48 hours, in which figures may change.</summary>
    public override int ProvisionalDays => 2;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        .. Ga4Figures.Measured.Select(figure => new Table(
            figure.Name,
            [figure.Required, .. Ga4Figures.All.Where(other => other != figure), .. Ga4Dimensions.Columns],
            row => row.OfTable(at => new Ga4Layout(at)).Keep(row))),
        // Sales of items are no traffic; the file is still GA4's.
        NotMeasured("items", "Item name", "Items purchased"),
        NotMeasured("cohorts", "Cohort", "Average 120d value"),
    ];

    /// <summary>Whether a heading's text is GA4's and no other tool's.</summary>
    internal static bool IsOwn(string text) => Own.Contains(text);

    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        !UniversalAnalytics.Is(heading, preamble) && (Ga4Preamble.IsOne(preamble) || IsUnmistakable(heading));

    // Without GA4's comments above it a table must tell its days and hold nothing that GA4 does not know, or two of its own names.
    private static bool IsUnmistakable(Heading heading)
    {
        var known = heading.Known.ToList();
        var names = heading.Texts.Count(text => Own.Contains(text) && text is not ("Views" or "New users"));
        return heading.Place(Ga4Dimensions.DateColumn) >= 0
            && known.Exists(column => column.IsRequired)
            && (names >= 2 || (names == 1 && !heading.Unknown.Any())
                || (heading.Texts is ["date", ..] && heading.Texts.Contains("sessions") && !heading.Unknown.Any()));
    }

    // What divides a row is known by its name or told by itself; of any other column left of the figures nobody knows over what it adds up.
    public override Dividing Dividing { get; } = new()
    {
        Parts = [],
        Read = Ga4Layout.Read,
        Divides = Ga4Layout.Unknown,
        Asked = heading => Enumerable.Range(0, heading.Texts.Count).Where(
            place => Ga4Adding.Knows(heading.Texts[place]) || (Ga4Dimensions.Find(heading, place) is { } known && Ga4Adding.Knows(known))),
        HasSegments = false,
    };

    private static Table NotMeasured(string name, string first, string second) =>
        new(name, [Column.Text(first).Required, Column.Number(second).Required], row => row.SetAside("table not measured: " + name));

    // Names that no other tool gives its columns.
    private static readonly HashSet<string> Own = new(StringComparer.Ordinal)
    {
        "Event count", "Total users", "Active users", "Engaged sessions", "Key events", "Event name", "New users", "Views", "eventCount",
        "totalUsers", "activeUsers", "newUsers", "engagedSessions", "screenPageViews", "keyEvents",
        "eventName", "sessionSource", "sessionMedium", "sessionSourceMedium", "sessionDefaultChannelGroup", "sessionDefaultChannelGrouping",
        "sessionPrimaryChannelGroup", "sessionCampaignName", "pagePath",
        "pageTitle", "landingPage", "deviceCategory", "firstUserDefaultChannelGroup", "bounceRate", "engagementRate",
        "averageSessionDuration", "Jumlah peristiwa", "Total pengguna", "Pengguna aktif", "Peristiwa utama",
    };
}
