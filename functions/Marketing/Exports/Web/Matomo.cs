using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// Matomo's reports, as its pages and its API download them (UTF-16 or UTF-8, plain or translated headings), and its scheduled reports,
/// which stack one titled table a report. Days are a column, or stand in the file's name.
/// </summary>
public sealed partial class Matomo : TableFormat
{
    private const string Tool = "matomo";

    private static readonly Column Date = Column.Text("date", "Tanggal", "Data", "Fecha", "Datum");
    private static readonly Column Label =
        Column.Text("label", "Libellé", "Bezeichnung", "Beschriftung", "Etiqueta", "Etichetta", "Rótulo");
    private static readonly Column Visits = Count("nb_visits", "Visits", "Kunjungan", "Visites", "Visitas", "Visite", "Besuche");
    private static readonly Column UniqueVisitors =
        Count(
            "nb_uniq_visitors", "Unique visitors", "Pengunjung unik", "Visiteurs uniques", "Visitantes únicos", "Visitatori unici",
            "Eindeutige Besucher");
    private static readonly Column Actions = Count("nb_actions", "Actions", "Tindakan", "Aksi", "Acciones", "Ações", "Azioni", "Aktionen");
    private static readonly Column Pageviews =
        Count(
            "nb_pageviews", "nb_hits", "Pageviews", "Tampilan halaman", "Pages vues", "Vues de page", "Vistas de página",
            "Visualizações de páginas", "Visualizações de página", "Visualizzazioni pagina", "Seitenansichten");
    private static readonly Column Bounces =
        Count("bounce_count", "Bounces", "Pantulan", "Rebonds", "Rebotes", "Rejeições", "Rimbalzi", "Absprünge");
    private static readonly Column BounceRate =
        Column.Number(
            "bounce_rate", "Bounce Rate", "Rasio pantulan", "Taux de rebond", "Porcentaje de rebote", "Taxa de rejeição",
            "Frequenza di rimbalzo", "Absprungrate");
    private static readonly Column Converted =
        Count(
            "nb_visits_converted", "Visits with Conversions", "Visites avec conversions", "Visitas con conversiones",
            "Visitas com conversões", "Visite con conversioni", "Besuche mit Konversionen");
    private static readonly Column Conversions =
        Count("nb_conversions", "Conversions", "Konversi", "Conversiones", "Conversões", "Conversioni", "Konversionen");
    private static readonly Column Events = Count("nb_events", "Total events");
    private static readonly Column AllSeconds = Count("sum_visit_length", "Total time spent by visitors (in seconds)");
    private static readonly Column MeanTime = Column.Text("avg_time_on_site", "Avg. Time on Website", "Avg. Visit Duration (in seconds)");


    // Of a country or a page it is the segment that selects it; of a day, or the same for all, it is whose visits these are.
    private static readonly Column Segment = Column.Text("metadata: segment", "metadata_segment");

    private static readonly IReadOnlyList<Column> NotMeasured =
    [
        Column.Text("max_actions", "Maximum actions in one visit"), Column.Text("nb_users", "Users"),
        Column.Text("nb_actions_per_visit", "Actions per Visit"),
        Column.Text("sum_daily_nb_uniq_visitors", "Unique visitors (daily sum)"), Column.Text("sum_daily_nb_users"),
        Column.Text("conversion_rate", "Conversion Rate"), Column.Text("revenue", "Revenue"),
        Column.Text("nb_uniq_pageviews", "Unique Pageviews"), Column.Text("avg_time_on_page", "Avg. time on page"),
        Column.Text("exit_rate", "Exit rate"), Column.Text("avg_time_generation", "avg_page_load_time"),
        Column.Text("sum_time_spent"), Column.Text("entry_nb_visits"), Column.Text("exit_nb_visits"), Column.Text("nb_downloads"),
        Column.Text("nb_outlinks"), Column.Text("nb_searches"), Column.Text("url", "metadata: url", "metadata_url"),
        Segment, Column.Text("metadata: logo", "metadata_logo"), Column.Text("metadata: code", "metadata_code"),
        Column.Text("bounce_rate_returning"), Column.Text("nb_visits_returning"),
    ];

    private static readonly IReadOnlyList<Column> Figures =
        [Visits, Actions, UniqueVisitors, Pageviews, Bounces, BounceRate, Converted, Conversions, Events, AllSeconds, MeanTime,
            .. NotMeasured];

    // Words in the names of Matomo's reports, in its API and its pages; the first that a name holds.
    private static readonly (string Word, string Dimension)[] Reports =
    [
        ("entry", "landing_page"), ("einstieg", "landing_page"), ("entrée", "landing_page"), ("exit page", "other"), ("ausstieg", "other"),
        ("channel", "channel"), ("kanal", "channel"), ("saluran", "channel"), ("de canal", "channel"), ("di canale", "channel"),
        ("referrertype", "channel"), ("referrer type", "channel"),
        ("campaign", "campaign"), ("kampanye", "campaign"), ("kampagne", "campaign"), ("campagne", "campaign"), ("campaña", "campaign"),
        ("campanha", "campaign"),
        ("page title", "page_title"), ("pagetitle", "page_title"), ("seitentitel", "page_title"), ("titres", "page_title"),
        ("judul halaman", "page_title"), ("títulos", "page_title"), ("titoli", "page_title"),
        ("pageurl", "page"), ("page url", "page"), ("pages", "page"), ("seiten", "page"), ("páginas", "page"), ("pagine", "page"),
        ("url halaman", "page"),
        ("country", "country"), ("countries", "country"), ("negara", "country"), ("pays", "country"), ("país", "country"),
        ("paese", "country"), ("land", "country"), ("länder", "country"),
        ("device type", "device"), ("devicetype", "device"), ("gerätetyp", "device"), ("type d'appareil", "device"),
        ("tipo de dispositivo", "device"), ("jenis perangkat", "device"), ("getType", "device"),
        ("event name", "event"), ("getname", "event"),
    ];

    private static readonly ConditionalWeakTable<Reading, MatomoName> Names = [];

    public override string Id => "matomo";

    public override string Name => "Matomo report (CSV or scheduled report)";

    public override string Source => Tool;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("days", [Date.Required, Visits.Required, .. Figures.Except([Visits]), Label], Read),
        new("items", [Label.Required, Visits.Required, .. Figures.Except([Visits])], Read),
        new("pages", [Label.Required, Pageviews.Required, .. Figures.Except([Pageviews])], Read),
        new("events", [Label.Required, Events.Required, .. Figures.Except([Events])], Read),
        new("period", [Visits.Required, Actions.Required, .. Figures.Except([Visits, Actions])], Read),
    ];

    // The plain names are Matomo's own; of the translated ones two figures are asked for that no other tool pairs.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        heading.Texts.Any(
            text => text.StartsWith("nb_", StringComparison.Ordinal) || text.StartsWith("metadata:", StringComparison.Ordinal))
        || (Has(heading, Visits) && (Has(heading, Actions) || Has(heading, UniqueVisitors) || heading.Place(Converted) >= 0))
        || (heading.Place(Label.Required) >= 0 && Has(heading, Pageviews)
            && (heading.Place(BounceRate) >= 0 || heading.Texts.Any(text => text is "Unique Pageviews" or "Exit rate")));

    // A visit is of one place and device. Pages, campaigns, goals and segments share visits, or visitors.
    public override Dividing Dividing { get; } = new()
    {
        Parts =
        [
            "country", "region", "city", "continent", "device type", "device model", "browser", "operating system", "os", "negara",
            "wilayah", "kota", "jenis perangkat", "peramban", "sistem operasi", "pays", "région", "ville",
            "type d'appareil", "navigateur", "système d'exploitation", "land", "stadt", "gerätetyp", "betriebssystem", "país", "región",
            "ciudad", "região", "cidade", "tipo de dispositivo", "navegador", "sistema operativo",
            "sistema operacional", "paese", "regione", "città", "tipo di dispositivo",
        ],
        Attributes = ["url", "logo", "icon", "metadata: url", "metadata: logo", "metadata: icon", "metadata: code"],
        Figures = [.. NotMeasured.Except([Segment]), MeanTime],
        Unread = heading => heading.Place(Label) >= 0 || heading.Place(Label.Required) >= 0
            ? [Segment]
            : heading.Known.Where(
                column => column != Segment && (column.Name.StartsWith("metadata", StringComparison.Ordinal) || column.Name == "url")),
    };

    private static bool Has(Heading heading, Column column) => heading.Place(column) >= 0 || heading.Place(column.Required) >= 0;

    private static Column Count(string name, params string[] aliases) => Column.Count(name, aliases);

    private static double? Whole(Row row, Column column)
    {
        var there = row.Has(column) ? column : column.Required;
        return row.Has(there) ? row.Count(there) : null;
    }

    private static void Read(Row row)
    {
        var name = Names.GetValue(row.Reading, at => new MatomoName(at, Segment));
        var hasLabel = row.Has(Label) || row.Has(Label.Required);
        if (row.Text(Segment) is { } segment && !Pipeline.Tables.Dividing.IsWhole(segment) && (!hasLabel || segment == name.Segment))
        {
            row.SetAside($"{row.Heading.Spelling(Segment)} '{segment}': a part of the whole, which overlaps with others");
            return;
        }

        if (Days(row, name.Period) is not { } days)
        {
            return;
        }

        var dimension = hasLabel ? Dimension(row, name.Report) : "none";
        var label = hasLabel ? row.TextAt(row.Heading.Place(row.Has(Label) ? Label : Label.Required)) : null;
        if (dimension is "channel" or "country" or "device" && TotalRows.Is(label))
        {
            row.SetAside("total");
            return;
        }

        var division = dimension == "other" ? Spellings.Normalize(row.Preamble is [.., var title] ? title : name.Report) : dimension;
        var table = row.OfTable(at => new TrafficTable(Tool, name.Property, dimension, division)
        {
            MayBeCut = dimension != "none" && CutLists.IsMatomosCut(at),
        });
        var visits = Whole(row, Visits);
        var converted = Whole(row, Converted);
        table.Keep(row, hasLabel && string.IsNullOrEmpty(label) ? "(not set)" : label, days, hasLabel ? null : name.Period,
        [
            new("sessions", dimension is "page" or "page_title" or "event" ? null : visits),
            new("page_views", Whole(row, Pageviews)),
            new("total_users", Whole(row, UniqueVisitors)),
            new("bounces", visits is null ? null : Whole(row, Bounces) ?? Part(row, visits.Value), visits),
            new("key_event_sessions", visits is null ? null : converted, visits),
            new("key_events", Whole(row, Conversions)),
            new("events", Whole(row, Events)),
            new("visit_seconds", visits is null ? null : Whole(row, AllSeconds) ?? VisitSeconds.Of(row, MeanTime, visits), visits),
        ]);
    }

    private static double? Part(Row row, double visits) =>
        row.Has(BounceRate) && row.Number(BounceRate, out var shape) is { } rate
            ? Math.Round(visits * (double)rate / (shape.IsPercent || rate <= 1 ? 1 : 100)) : null;

    private static string Dimension(Row row, string report)
    {
        foreach (var text in (string[])[
            Spellings.Normalize(row.Preamble is [.., var title] ? title : ""), Spellings.Normalize(report),
            Spellings.Normalize(row.Reading.File), Spellings.Normalize(row.Reading.Upload)])
        {
            var found = Reports.FirstOrDefault(report => text.Contains(report.Word, StringComparison.OrdinalIgnoreCase));
            if (found.Dimension is not null)
            {
                return found.Dimension;
            }
        }

        return "other";
    }

    private static (DateOnly From, DateOnly To)? Days(Row row, (DateOnly From, DateOnly To)? period)
    {
        var column = row.Has(Date) ? Date : Date.Required;
        if (!row.Has(column))
        {
            if (period is null)
            {
                row.Reject(
                    null, row.Reading.File,
                    "the first and last day in the file's name, as the tool names it: without them nobody knows which days these rows are "
                        + "of");
            }

            return period;
        }

        var text = row.TextAt(row.Heading.Place(column));
        if (Iso().Matches(text) is { Count: 1 or 2 } found && Day(found[0].Value) is { } from && Day(found[^1].Value) is { } to
            && from <= to)
        {
            return (from, to);
        }

        if (Month().IsMatch(text) && Day(text.Trim() + "-01") is { } first)
        {
            return (first, first.AddMonths(1).AddDays(-1));
        }

        if ((SearchExport.Range(text) ?? One(text) ?? WordedDays.Of(text)) is { } worded)
        {
            return worded;
        }

        row.Reject(column, "a day, a month as 2026-01, or two days");
        return null;
    }

    private static (DateOnly From, DateOnly To)? One(string text)
    {
        // "Thursday, January 1, 2026" and "1 January 2026" tell themselves; 1/2/2026 does not.
        return Dates.TryRead(Encoding.UTF8.GetBytes(text), DateOrder.Unknown, out var at, out _)
            ? (DateOnly.FromDateTime(at.Wall), DateOnly.FromDateTime(at.Wall)) : null;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"\d{4}-\d\d-\d\d")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^\s*\d{4}-\d\d\s*$")]
    private static partial Regex Month();
}
