using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// Plausible's tables for moving a site's history (imported_visitors_20260101_20260131.csv …): daily sums, durations in seconds. The
/// days that the name tells are replaced whole.
/// </summary>
public sealed class PlausibleImport : TableFormat
{
    private static readonly Column Date = Column.Date("date").In(DateOrder.YearMonthDay).Required;
    private static readonly Column Visitors = Column.Count("visitors").Required;
    private static readonly Column Pageviews = Column.Count("pageviews");
    private static readonly Column Visits = Column.Count("visits", "entrances").Required;
    private static readonly Column Bounces = Column.Count("bounces").Required;
    private static readonly Column Duration = Column.Number("visit_duration").In(DecimalMark.Dot);
    private static readonly Column SourceName = Column.Text("source").Required;
    private static readonly Column UtmSource = Column.Text("utm_source");
    private static readonly Column UtmMedium = Column.Text("utm_medium");
    private static readonly Column UtmCampaign = Column.Text("utm_campaign");
    private static readonly Column Page = Column.Text("page").Required;
    private static readonly Column EntryPage = Column.Text("entry_page").Required;
    private static readonly Column Country = Column.Text("country").Required;
    private static readonly Column Device = Column.Text("device").Required;
    private static readonly Column EventName = Column.Text("name").Required;
    private static readonly Column Events = Column.Count("events").Required;

    public override string Id => "plausible-import";

    public override string Name => "Plausible tables of daily sums (imported_*.csv)";

    public override string Source => PlausibleExport.Tool;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("visitors", [Date, Visitors, Pageviews, Bounces, Visits, Duration], row => ReadVisits(row, "none", _ => null)),
        With(
            "sources", SourceName,
            [Column.Text("referrer"), UtmSource, UtmMedium, UtmCampaign, Column.Text("utm_content"), Column.Text("utm_term")], ReadSource),
        With("entry pages", EntryPage, [], row => ReadVisits(row, "landing_page", at => at.Text(EntryPage))),
        With("locations", Country, [Column.Text("region"), Column.Text("city")], row => ReadVisits(row, "country", at => at.Text(Country))),
        With("devices", Device, [], row => ReadVisits(row, "device", at => at.Text(Device))),
        With(
            "browsers", Column.Text("browser").Required, [Column.Text("browser_version")],
            row => row.SetAside("table not measured: browsers")),
        With(
            "operating systems", Column.Text("operating_system").Required, [Column.Text("operating_system_version")],
            row => row.SetAside("table not measured: operating systems")),
        new("pages",
            [Date, Page, Visitors, Pageviews.Required, Column.Text("hostname"), Column.Count("visits"), Column.Count("exits"),
                Column.Number("time_on_page")], ReadPage),
        new("exit pages", [Date, Column.Text("exit_page").Required, Visitors, Column.Count("exits").Required],
            row => row.SetAside("table not measured: exit pages")),
        new("custom events", [Date, EventName, Visitors, Events, Column.Text("link_url"), Column.Text("path")], ReadEvent),
        new("custom properties", [Date, Column.Text("property").Required, Column.Text("value").Required, Visitors, Events],
            row => row.SetAside("table not measured: custom properties")),
    ];

    // The table of visitors has no dimension of its own: with one that is not known it is another table.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        heading.Table.Name != "visitors" || heading.Unknown.All(text => text.StartsWith("total_", StringComparison.Ordinal));

    // Whoever visits is told by address and browser, and is of one place and device; of sources and pages one may have several.
    public override Dividing Dividing => PlausibleExport.Dividing;

    private static Table With(string name, Column dimension, Column[] more, Action<Row> read) =>
        new(name, [Date, dimension, Visitors, Pageviews, Bounces, Visits, Duration, .. more], read);

    private static void ReadVisits(Row row, string dimension, Func<Row, string?> item)
    {
        var visits = (double?)row.Count(Visits);
        Keep(row, dimension, dimension == "none" ? null : item(row) ?? "(not set)",
        [
            new("sessions", visits),
            new("page_views", dimension == "landing_page" ? null : row.Count(Pageviews)),
            new("total_users", row.Count(Visitors)),
            new("bounces", row.Count(Bounces), visits),
            new("visit_seconds", row.Has(Duration) ? (double?)row.Number(Duration) : null, visits),
        ]);
    }

    private static void ReadSource(Row row)
    {
        var source = row.Text(UtmSource) ?? row.Text(SourceName) ?? "(direct)";
        var medium = row.Text(UtmMedium) ?? "(none)";
        ReadVisits(row, "source_medium", _ => $"{source} / {medium}");
        ReadVisits(row, "campaign", at => at.Text(UtmCampaign));
    }

    private static void ReadPage(Row row) =>
        Keep(
            row, "page", row.Text(Page)
                ?? "(not set)", [new("page_views", row.Count(Pageviews.Required)), new("total_users", row.Count(Visitors))]);

    private static void ReadEvent(Row row) => Keep(row, "event", row.Text(EventName) ?? "(not set)", [new("events", row.Count(Events))]);

    private static void Keep(Row row, string dimension, string? item, Figure[] figures)
    {
        var day = row.RequiredDay(Date);
        var table = new TrafficTable(PlausibleExport.Tool, PlausibleExport.Of(row.Reading).Property, dimension, dimension);
        table.Keep(row, item, (day, day), NamedDays.Of(row.Reading), figures);
    }
}
