using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// Universal Analytics' export, CSV or XLSX: view, report and range above a table of any dimensions, whose last row holds the totals of
/// all rows, shown or not; and a table of one figure by day.
/// </summary>
public sealed class UniversalAnalytics : TableFormat
{
    private const string Tool = "universal-analytics";

    private static readonly Column DayIndex =
        Column.Text("Day Index", "Indeks Hari", "Index de jours", "Índice do dia", "Índice de día", "Indice giornaliero", "Tagesindex");
    private static readonly Column Date = Column.Date("Date", "Tanggal", "Data", "Fecha", "Datum");
    private static readonly Column Channel = Column.Text("Default Channel Grouping");
    private static readonly Column SourceMedium = Column.Text("Source / Medium");
    private static readonly Column Campaign = Column.Text("Campaign");
    private static readonly Column LandingPage = Column.Text("Landing Page");
    private static readonly Column Page = Column.Text("Page");
    private static readonly Column PageTitle = Column.Text("Page Title");
    private static readonly Column Country = Column.Text("Country");
    private static readonly Column Device = Column.Text("Device Category");

    private static readonly Column Sessions = Count("Sessions", "Sesi", "Sessões", "Sesiones", "Sessioni", "Sitzungen", "Visits");
    private static readonly Column Users =
        Count("Users", "Pengguna", "Utilisateurs", "Usuários", "Usuarios", "Utenti", "Nutzer", "Unique Visitors");
    private static readonly Column NewUsers =
        Count("New Users", "Pengguna Baru", "Nouveaux utilisateurs", "Novos usuários", "Usuarios nuevos", "Nuovi utenti", "Neue Nutzer");
    private static readonly Column Pageviews =
        Count(
            "Pageviews", "Tampilan Halaman", "Pages vues", "Visualizações de página", "Número de páginas vistas",
            "Visualizzazioni di pagina", "Seitenaufrufe");
    private static readonly Column Bounces = Count("Bounces");
    private static readonly Column BounceRate =
        Number(
            "Bounce Rate", "Rasio Pantulan", "Taux de rebond", "Taxa de rejeição", "Porcentaje de rebote", "Frequenza di rimbalzo",
            "Absprungrate");
    private static readonly Column Goals =
        Count(
            "Goal Completions", "Penyelesaian Sasaran", "Objectifs réalisés", "Conclusões de meta", "Consecuciones de objetivos",
            "Completamenti obiettivo", "Abschlüsse für Zielvorhaben");
    private static readonly Column Events = Count("Total Events");
    private static readonly Column Duration = Column.Text("Avg. Session Duration");

    private static readonly IReadOnlyList<(string Dimension, Column Column)> Dimensions =
    [
        ("channel", Channel), ("source_medium", SourceMedium), ("campaign", Campaign), ("landing_page", LandingPage), ("page", Page),
        ("page_title", PageTitle), ("country", Country), ("device", Device),
    ];

    private static readonly IReadOnlyList<Column> Figures =
    [
        Sessions, Users, NewUsers, Pageviews, Bounces, BounceRate, Goals, Events, Duration,
        .. NotMeasured("Pages / Session", "Goal Conversion Rate", "Goal Value", "% New Sessions", "Unique Pageviews",
            "Avg. Time on Page", "Entrances", "% Exit", "Page Value", "Transactions", "Revenue", "Ecommerce Conversion Rate",
            "Unique Events", "Event Value", "Avg. Value"),
    ];

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "Pages / Session", "Avg. Session Duration", "Goal Completions", "Goal Conversion Rate", "Day Index", "% New Sessions",
        "Avg. Time on Page", "Unique Pageviews", "New Users",
    };

    private static readonly DateOnly LastDay = new(2024, 7, 1);

    public override string Id => "universal-analytics";

    public override string Name => "Universal Analytics report (CSV or XLSX)";

    public override string Source => Tool;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        With("days", DayIndex), With("sessions", Sessions), With("users", Users), With("pageviews", Pageviews), With("events", Events),
    ];

    /// <summary>
    /// Whether a heading is Universal Analytics': its own words, or a bare range of days of its time above it and no account named.
    /// </summary>
    public static bool Is(Heading heading, IReadOnlyList<string> preamble) =>
        heading.Texts.Any(Words.Contains)
        || (!heading.Texts.Any(Ga4Report.IsOwn) && preamble.Any(line => Ga4Preamble.RangeOf(line) is { } range && range.To <= LastDay)
            && !preamble.Any(line => line.StartsWith('#') && line.Contains(':', StringComparison.Ordinal)));

    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => Is(heading, preamble);

    private static Table With(string name, Column required) =>
        new(name,
            [required.Required, .. Figures.Append(DayIndex).Append(Date).Append(Ga4Dimensions.SegmentColumn)
                .Append(Ga4Dimensions.PeriodColumn).Concat(Dimensions.Select(pair => pair.Column)).Where(column => column != required)],
                row => row.OfTable(at => new Layout(at)).Keep(row));

    private static IEnumerable<Column> NotMeasured(params string[] names) => names.Select(name => Column.Text(name));

    private static Column Count(string name, params string[] aliases) => Column.Count(name, aliases);

    private static Column Number(string name, params string[] aliases) => Column.Number(name, aliases);

    private static Column There(Row row, Column column) => row.Has(column) ? column : column.Required;

    private static double? Whole(Row row, Column column) => There(row, column) is var there && row.Has(there) ? row.Count(there) : null;

    private static Figure[] Read(Row row)
    {
        var sessions = Whole(row, Sessions);
        var rate = row.Has(BounceRate) ? (double?)row.Number(BounceRate) : null;
        return
        [
            new("sessions", sessions),
            new("total_users", Whole(row, Users)),
            new("new_users", Whole(row, NewUsers)),
            new("page_views", Whole(row, Pageviews)),
            // The export gives the rate in hundredths of a percent; sessions are whole, so rounding brings their number back.
            new("bounces", sessions is null
                ? null : Whole(row, Bounces) ?? (sessions * rate is { } part ? Math.Round(part) : null), sessions),
            new("key_events", Whole(row, Goals)),
            new("events", Whole(row, Events)),
            new("visit_seconds", VisitSeconds.Of(row, Duration, sessions), sessions),
        ];
    }

    // What one table is divided by, and where its rows go.
    private sealed class Layout
    {
        private readonly List<int> places = [];
        private readonly Column? day;
        private readonly int item = -1;
        private readonly Ga4Left left;
        private readonly TrafficTable table;
        private readonly TrafficTable totals;
        private readonly (DateOnly From, DateOnly To)? period;
        private DateOnly? last;

        public Layout(Row row)
        {
            // Dashes stand above the view's name; a workbook has none, but sheets' names.
            var dashes = row.Above.ToList().FindIndex(line => line.TrimStart('#', ' ').StartsWith("---", StringComparison.Ordinal));
            var lines = row.Above.Skip(dashes + 1).Select(line => line.TrimStart('#', ' ').Trim())
                .Where(line => line.Length > 0 && !line.StartsWith("---", StringComparison.Ordinal)).ToList();
            period = lines.Select(Ga4Preamble.RangeOf).LastOrDefault(range => range is not null);
            var property = lines.Find(line => line is not ("Summary" or "Dataset1" or "Dataset2")) ?? "";
            day = new[] { DayIndex.Required, DayIndex, Date }.FirstOrDefault(row.Has);
            var first = row.Heading.Known.Where(column => Figures.Any(figure => figure.Name == column.Name)).Select(row.Heading.Place)
                .DefaultIfEmpty(row.Heading.Texts.Count).Min();
            for (var place = 0; place < first; place++)
            {
                if ((day is null || row.Heading.Place(day) != place) && row.Heading.Place(Ga4Dimensions.SegmentColumn) != place
                    && row.Heading.Place(Ga4Dimensions.PeriodColumn) != place)
                {
                    places.Add(place);
                }
            }

            var known = Dimensions.Where(pair => places.Contains(row.Heading.Place(pair.Column)))
                .OrderBy(pair => row.Heading.Place(pair.Column)).FirstOrDefault();
            item = places.Count == 0 ? -1 : known.Column is null ? places[0] : row.Heading.Place(known.Column);
            left = new(
            [
                .. places.Where(place => place != item).Select(place => Dimensions
                    .FirstOrDefault(pair => row.Heading.Place(pair.Column) == place).Dimension
                        ?? Spellings.Normalize(row.Heading.Texts[place])),
            ]);
            // No division is the whole: an export holds the rows that were shown, and its totals those of all.
            table = places.Count == 0
                ? TrafficTable.Undivided(Tool, property)
                : new TrafficTable(
                    Tool, property, known.Dimension
                        ?? "other", string.Join('+', places.Select(place => Spellings.Normalize(row.Heading.Texts[place]))));
            totals = TrafficTable.Undivided(Tool, property);
        }

        public void Keep(Row row)
        {
            if (row.Text(Ga4Dimensions.SegmentColumn) is { } segment && !Ga4Preamble.IsEverybody(segment))
            {
                row.SetAside(Ga4Layout.PartOf(segment));
                return;
            }

            var within = period;
            if (row.Text(Ga4Dimensions.PeriodColumn) is { } compared && (within = Ga4Preamble.PeriodOf(compared)) is null)
            {
                row.Reject(Ga4Dimensions.PeriodColumn, "two days, as Jun 1, 2020 - Aug 14, 2020");
                return;
            }

            var isTotal = places.TrueForAll(place => row.TextAt(place).Length == 0) && (day is null || row.Text(day) is null);
            if (isTotal && places.Count > 0 && within is { } all)
            {
                totals.Keep(row, null, all, null, Read(row));
            }
            else if (isTotal)
            {
                // Below the days stands the people of all days together, who are no sum.
                row.SetAside("total");
            }
            else if (day is not null)
            {
                if ((day.Kind == ColumnKind.Date ? row.RequiredDay(day) : Index(row, within)) is { } on)
                {
                    table.Keep(row, Item(row), (on, on), within, left.Of(row, Read(row)), left.Adds);
                }
            }
            else if (within is { } range)
            {
                table.Keep(row, Item(row), range, null, left.Of(row, Read(row)), left.Adds);
            }
            else
            {
                row.Reject(null, string.Join(" | ", row.Above), "a line '# 20200601-20200814' above the table, or a column of dates");
            }
        }

        // 6/1/20 or 1/6/20 as the account's language has it; the days stand in order and within the range, which tells which it is.
        private DateOnly? Index(Row row, (DateOnly From, DateOnly To)? within)
        {
            List<DateOnly> days = [];
            foreach (var order in (DateOrder[])[DateOrder.MonthDayYear, DateOrder.DayMonthYear, DateOrder.YearMonthDay])
            {
                if (Dates.TryRead(row.Cell(day!), order, out var at, out _))
                {
                    days.Add(DateOnly.FromDateTime(at.Wall));
                }
            }

            if (int.TryParse(row.TextAt(row.Heading.Place(day!)), NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
                && serial is > 30_000 and < 60_000)
            {
                days.Add(new DateOnly(1899, 12, 30).AddDays(serial));
            }

            var fitting = days.Distinct().Where(at => within is not { } range || (range.From <= at && at <= range.To)).ToList();
            var expected = last?.AddDays(1) is { } next && (within is not { } span || (span.From <= next && next <= span.To))
                ? next : within?.From;
            if (fitting.Count == 0 || (fitting.Count > 1 && !fitting.Contains(expected ?? default)))
            {
                row.Reject(day!, "a day of the range above the table");
                return null;
            }

            last = fitting.Contains(expected ?? default) ? expected : fitting[0];
            return last;
        }

        private string? Item(Row row) => item < 0 ? null : row.TextAt(item);
    }
}
