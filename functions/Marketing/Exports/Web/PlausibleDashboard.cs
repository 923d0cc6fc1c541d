using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// Plausible's dashboard export: a chart by day and one file for each list. A list's file says in its name what it lists, and the
/// chart, or the name of the export, for which days.
/// </summary>
public sealed class PlausibleDashboard : TableFormat
{
    private static readonly Column Date = Column.Date("date").In(DateOrder.YearMonthDay).Required;
    private static readonly Column ListName = Column.Text("name").Required;
    private static readonly Column Visitors = Column.Count("visitors").Required;
    private static readonly Column Pageviews = Column.Count("pageviews");
    private static readonly Column Visits = Column.Count("visits", "total_entrances");
    private static readonly Column ViewsPerVisit = Column.Number("views_per_visit").In(DecimalMark.Dot);
    private static readonly Column BounceRate = Column.Number("bounce_rate").In(DecimalMark.Dot);
    private static readonly Column Duration = Column.Number("visit_duration").In(DecimalMark.Dot);
    private static readonly Column Entrances = Column.Count("unique_entrances").Required;
    private static readonly Column Conversions = Column.Count("total_conversions").Required;

    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["pages"] = "page",
        ["entry_pages"] = "landing_page",
        ["sources"] = "source",
        ["channels"] = "channel",
        ["utm_campaigns"] = "campaign",
        ["countries"] = "country",
        ["devices"] = "device",
        ["screens"] = "device",
        ["conversions"] = "event",
        ["goals"] = "event",
    };

    public override string Id => "plausible-dashboard";

    public override string Name => "Plausible dashboard export (zip or single files)";

    public override string Source => PlausibleExport.Tool;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("visitors", [Date, Visitors, Pageviews, Visits, ViewsPerVisit, BounceRate.Required, Duration], ReadDay),
        new("list",
            [ListName, Visitors, Pageviews, Visits, BounceRate, Duration, Column.Number("time_on_page"), Column.Number("scroll_depth"),
                Column.Number("percentage")], ReadList),
        new("entry pages", [ListName, Entrances, Visits.Required, BounceRate, Duration], ReadEntries),
        new("conversions", [ListName, Column.Count("unique_conversions").Required, Conversions], ReadConversions),
        new("exit pages",
            [ListName, Column.Count("unique_exits", "exits").Required, Column.Count("total_exits"), Column.Number("exit_rate")],
            row => row.SetAside("table not measured: exit pages")),
    ];

    // "name" and "visitors" are anybody's words: a list holds these and Plausible's others, and in another order little else.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble)
    {
        var own = heading.Texts.Count(text => text is "bounce_rate" or "visit_duration" or "views_per_visit");
        return heading.Unknown.Count() <= (heading.Texts[0] is "name" or "date" || own > 1 ? 2 : own > 0 ? 0 : -1);
    }

    // Whoever visits is told by address and browser, and is of one place and device; of sources and pages one may have several.
    public override Dividing Dividing => PlausibleExport.Dividing;

    private static void ReadDay(Row row)
    {
        var start = row.RequiredDay(Date);
        if (!row.IsGood)
        {
            return;
        }

        var export = PlausibleExport.Of(row.Reading);
        var days = export.Days(start);
        var table = row.OfTable(_ => TrafficTable.Undivided(PlausibleExport.Tool, export.Property));
        var visits = (double?)row.Count(Visits);
        table.Keep(row, null, days, export.Period,
        [
            new("sessions", visits),
            new("page_views", row.Count(Pageviews)),
            // Visitors of two hours may be the same people.
            new("total_users", export.IsHourly ? null : row.Count(Visitors)),
            new("bounces", Bounces(row, BounceRate.Required, visits), visits),
            new("visit_seconds", Seconds(row, visits), visits),
        ]);
    }

    private static void ReadList(Row row) => Keep(row, () =>
    {
        var visits = (double?)row.Count(Visits);
        return
        [
            new("sessions", visits),
            new("page_views", row.Count(Pageviews)),
            new("total_users", row.Count(Visitors)),
            new("bounces", Bounces(row, BounceRate, visits), visits),
            new("visit_seconds", Seconds(row, visits), visits),
        ];
    });

    private static void ReadEntries(Row row) => Keep(row, () =>
    {
        var visits = (double?)row.Count(Visits.Required);
        return [
            new("sessions", visits), new("total_users", row.Count(Entrances)), new("bounces", Bounces(row, BounceRate, visits), visits),
            new("visit_seconds", Seconds(row, visits), visits)];
    });

    private static void ReadConversions(Row row) => Keep(row, () => [new("key_events", row.Count(Conversions))]);

    private static void Keep(Row row, Func<Figure[]> figures)
    {
        var export = PlausibleExport.Of(row.Reading);
        if (export.Period is not { } period)
        {
            row.Reject(
                null, row.Reading.File,
                "the chart (visitors.csv) beside it in the same zip, or the first and last day in the file's name: without them nobody "
                    + "knows which days these rows are of");
            return;
        }

        var list = Path.GetFileNameWithoutExtension(row.Reading.File).ToLowerInvariant();
        var known = Lists.Where(pair => list == pair.Key || list.EndsWith("_" + pair.Key, StringComparison.Ordinal))
            .OrderByDescending(pair => pair.Key.Length).FirstOrDefault();
        var table = row.OfTable(at => known.Value is null
            ? new TrafficTable(PlausibleExport.Tool, export.Property, "other", at.Has(Pageviews) ? "pages" : list)
            : new TrafficTable(PlausibleExport.Tool, export.Property, known.Value, known.Value));
        table.Keep(row, row.TextAt(row.Heading.Place(ListName)) is { Length: > 0 } name ? name : "(not set)", period, null, figures());
    }

    // The mean in seconds, visits of one page among them (Plausible documentation, visit duration).
    private static double? Seconds(Row row, double? visits) => row.Has(Duration) ? visits * (double?)row.Number(Duration) : null;

    // The export gives whole percents; the rounding stays in the number of bounces.
    private static double? Bounces(Row row, Column rate, double? visits) =>
        row.Has(rate) && visits is { } all && row.Number(rate, out var shape) is { } number
            ? Math.Round(all * (double)number / (shape.IsPercent ? 1 : 100)) : null;
}
