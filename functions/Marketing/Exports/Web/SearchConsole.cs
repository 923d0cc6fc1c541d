using System.Runtime.CompilerServices;
using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// Search Console's performance export: a zip of one file a table, or its files alone. Only the chart file has days; they are the
/// period of the others, which have none of their own. A comparison holds each figure twice; the present one counts, and the former
/// too where its days are named. Names beyond those of real files (English, Indonesian, French, Portuguese, Spanish, Italian, German,
/// Dutch): Japanese and Korean from public code that reads real exports; Chinese, Russian, Polish, Turkish, Czech and Swedish partly from
/// such code, partly from memory.
/// </summary>
public sealed class SearchConsole : TableFormat
{
    private static readonly Column Clicks =
        Column.Count(
            "Clicks", "Klik", "Clics", "Cliques", "Clic", "Klicks", "Aantal klikken", "クリック数", "클릭수", "点击次数", "點擊次數", "Клики", "Klikken",
            "Kliknięcia", "Tıklama", "Tıklamalar", "Kliknutí", "Klick", "Url Clicks");
    private static readonly Column Impressions =
        Column.Count(
            "Impressions", "Tayangan", "Impressões", "Impresiones", "Impressioni", "Impressionen", "Vertoningen", "表示回数", "노출", "노출수",
            "展示次数", "曝光次數", "Показы", "Wyświetlenia", "Görüntüleme", "Gösterimler", "Zobrazení", "Visningar");
    private static readonly Column Ctr =
        Column.Number("CTR", "RKT", "Klickrate", "클릭률", "点击率", "點閱率", "Klickfrekvens", "URL CTR", "Site CTR");
    private static readonly Column Position =
        Column.Number(
            "Position", "Posisi", "Posição", "Posición", "Posizione", "Positie", "掲載順位", "게재 순위", "게재순위", "평균 게재순위", "排名", "平均排名", "排序",
            "Позиция", "Pozycja", "Ortalama konum", "Konum", "Průměrná pozice", "Pozice", "Genomsnittlig position", "Average position",
            "Posisi rata-rata", "Position moyenne", "Posição média", "Posición media", "Posizione media", "Durchschnittliche Position");
    private static readonly Column Date = Column.Date("Date", "Tanggal", "Data", "Fecha", "Datum", "日付", "날짜", "日期", "Дата", "Tarih");

    // The chart by week or month: "2025-01-01 - 2025-01-31".
    private static readonly Column Span =
        Column.Text(
            "Date range", "Rentang tanggal", "Plage de dates", "Période", "Período", "Periodo", "Intervalo de datas", "Intervalo de fechas",
            "Intervallo di date", "Zeitraum").Required;

    // "Last 3 months Clicks", "Previous 3 months Clicks", "1/1/26 - 1/31/26 Clicks": what stands before the word is the period. The first
    // of two is the later.
    private static readonly Column LastClicks =
        Column.Count("* Clicks", "* Klik", "* Clics", "* Cliques", "* Clic", "* Klicks", "Klik *", "Clics *", "Cliques *", "Clic *");
    private static readonly Column PreviousClicks =
        Column.Count("* Clicks", "* Klik", "* Clics", "* Cliques", "* Clic", "* Klicks", "Klik *", "Clics *", "Cliques *", "Clic *");
    private static readonly Column LastImpressions =
        Column.Count(
            "* Impressions", "* Tayangan", "* Impressões", "* Impresiones", "* Impressioni", "* Impressionen", "Tayangan *",
            "Impressions *", "Impressões *", "Impresiones *", "Impressioni *");
    private static readonly Column PreviousImpressions =
        Column.Count(
            "* Impressions", "* Tayangan", "* Impressões", "* Impresiones", "* Impressioni", "* Impressionen", "Tayangan *",
            "Impressions *", "Impressões *", "Impresiones *", "Impressioni *");
    private static readonly Column LastCtr = Column.Number("* CTR", "CTR *");
    private static readonly Column PreviousCtr = Column.Number("* CTR", "CTR *");
    private static readonly Column LastPosition =
        Column.Number(
            "* Position", "* Posisi", "* Posição", "* Posición", "* Posizione", "Posisi *", "Position *", "Posição *", "Posición *",
            "Posizione *");
    private static readonly Column PreviousPosition =
        Column.Number(
            "* Position", "* Posisi", "* Posição", "* Posición", "* Posizione", "Posisi *", "Position *", "Posição *", "Posición *",
            "Posizione *");

    private const string Addresses = "pages by address";

    private static readonly ConditionalWeakTable<Reading, SearchExport> Exports = [];

    private static readonly Lazy<HashSet<string>> ItemNames = new(() =>
    [
        .. new SearchConsole().Tables.Where(table => table.Name is "query" or "page" or "country" or "device" or "appearance")
            .SelectMany(table => table.Columns[0].Aliases.Prepend(table.Columns[0].Name)).Select(Spellings.Normalize),
    ]);

    // A search is of one day, country and device. Several pages, or kinds of result, of one property may be shown in it: their impressions
    // are the same.
    private static readonly Lazy<Dividing> Divided = new(() => new()
    {
        Parts =
            [.. Date.Aliases, Date.Name, .. new SearchConsole().Tables.Where(table => table.Name is "country" or "device")
                .SelectMany(table => table.Columns[0].Aliases.Prepend(table.Columns[0].Name))],
        Read = heading => heading.Table.Name is Addresses ? [0] : [],
    });

    internal static IReadOnlyList<string> PageNames { get; } =
    [
        "Top pages", "Page", "Landing Page", "Halaman teratas", "Halaman populer", "Pages les plus populaires", "Premières pages",
        "Principais páginas", "Páginas principais", "Páginas principales", "Pagine principali", "Häufigste Seiten", "Top-Seiten",
        "Die häufigsten Seiten", "上位のページ", "인기 페이지", "상위 페이지", "热门网页", "熱門網頁", "Самые популярные страницы", "Populairste pagina's",
        "Najpopularniejsze strony", "En popüler sayfalar", "Nejčastější stránky", "Vanligaste sidorna",
    ];

    public override string Id => "search-console";

    public override string Name => "Search Console performance (zip or single files)";

    public override string NamesFrom => "real files; Asian and some European languages from public code that reads them";

    public override string Source => "search-console";

    /// <summary>Search Console Help: data of the last days are preliminary, final after two to three days.</summary>
    public override int ProvisionalDays => 3;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("dates", [Date.Required, Clicks, Impressions.Required, Ctr, Position], ReadDay),
        new("compared dates",
            [Date.Required, LastClicks.Required, LastImpressions.Required, PreviousClicks, PreviousImpressions, LastCtr, PreviousCtr,
                LastPosition, PreviousPosition], ReadComparedDay),
        new("date ranges", [Span, Clicks, Impressions.Required, Ctr, Position], ReadSpan),
        .. Items(
            "query", "Top queries", "Query", "Queries", "Kueri teratas", "Kueri populer", "Requêtes les plus fréquentes",
            "Principales requêtes", "Principais consultas", "Consultas principais", "Consultas principales", "Query più frequenti",
            "Query principali",
            "Häufigste Suchanfragen", "Top-Suchanfragen", "Meest uitgevoerde zoekopdrachten", "上位のクエリ", "인기 검색어", "热门查询", "熱門查詢",
            "Поисковый запрос", "Популярные запросы", "Populairste zoekopdrachten", "Najpopularniejsze zapytania", "En popüler sorgular",
            "Nejčastější dotazy", "Vanligaste sökfrågorna"),
        .. Items("page", [.. PageNames]),
        .. Items(
            "country", "Country", "Negara", "Pays", "País", "Paese", "Land", "国", "국가", "国家/地区", "國家/地區", "Страна", "Kraj", "Ülke", "Země"),
        .. Items(
            "device", "Device", "Perangkat", "Appareil", "Dispositivo", "Gerät", "Apparaat", "デバイス", "기기", "设备", "裝置", "Устройство",
            "Urządzenie", "Cihaz", "Zařízení", "Enhet"),
        .. Items(
            "appearance", "Search Appearance", "Discover Appearance", "Tampilan Penelusuran", "Tampilan penelusuran",
            "Apparence dans les résultats de recherche", "Présentation des résultats de recherche", "Aspeto da pesquisa",
            "Aspecto da pesquisa",
            "Aparência da pesquisa", "Aparición en búsquedas", "Aspecto de la búsqueda", "Aspetto nella ricerca",
            "Darstellung in der Suche", "Zoekopmaak", "検索での見え方", "검색 노출", "검색 결과 표시", "搜索结果呈现", "Вид в поиске"),
        // Whatever a language calls it: a table of addresses is that of pages.
        new(Addresses, [Clicks.Required, Impressions.Required, Ctr.Required, Position], ReadAddress),
        new(
            "filters",
            [Column.Text("Filter", "Filtre", "Filtro", "Filtrar", "フィルタ", "필터", "过滤器", "篩選器", "Фильтр", "Filtr").Required,
                Column.Text(
                    "Value", "Nilai", "Valeur", "Valor", "Valore", "Wert", "Waarde", "値", "값", "值", "Значение", "Wartość", "Değer",
                    "Hodnota", "Värde").Required], SetAside),
    ];

    private static void SetAside(Row row) => row.SetAside(
        SearchExport.IsOfDaysOrType(row.TextAt(0)) ? "filter of the export"
            : "a filter that leaves a part of all searches: what it leaves is measured nowhere");

    // A day with clicks and impressions is anybody's; Search Console's tables have CTR or position too, and little else.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        heading.Table.Name is "filters" ? heading.Texts.Count == 2
            : heading.Table.Name is Addresses ? heading.Unknown.Take(2).ToList() is [var first] && first == heading.Texts[0]
            : heading.Unknown.Count() <= 1
            && (heading.Place(Ctr) >= 0 || heading.Place(Position) >= 0 || heading.Place(LastCtr) >= 0 || heading.Place(LastPosition) >= 0);

    public override Dividing Dividing => Divided.Value;

    private static Table[] Items(string dimension, params string[] names)
    {
        var item = Column.Text(names[0], names[1..]).Required;
        return
        [
            new(dimension, [item, Clicks.Required, Impressions.Required, Ctr, Position],
                row => ReadItem(row, dimension, row.Heading.Place(item))),
            new(
                "compared "
                    + dimension,
                    [item, LastClicks.Required, LastImpressions.Required, PreviousClicks, PreviousImpressions, LastCtr, PreviousCtr,
                        LastPosition, PreviousPosition],
                row => ReadCompared(row, dimension, item)),
        ];
    }

    // A table of days and countries, as of the API, holds each day many times: the chart has the days.
    private static bool SetAsidePart(Row row)
    {
        var part = row.OfTable(at => at.Heading.Unknown.FirstOrDefault(text => ItemNames.Value.Contains(Spellings.Normalize(text))) ?? "");
        if (part.Length > 0)
        {
            row.SetAside($"by day and {part.ToLowerInvariant()}: parts of days are not measured");
        }

        return part.Length > 0;
    }

    private static void ReadDay(Row row)
    {
        if (SetAsidePart(row))
        {
            return;
        }

        var day = row.RequiredDay(Date.Required);
        var export = Export(row);
        if (export.Period is { } period)
        {
            row.Reading.Declare("searches", export.Series("none"), period.From, period.To);
        }

        Keep(row, "none", null, (day, day), Clicks, Impressions.Required, Position);
    }

    private static void ReadSpan(Row row)
    {
        if (SearchExport.Range(row.TextAt(row.Heading.Place(Span))) is { } days)
        {
            Keep(row, "none", null, days, Clicks, Impressions.Required, Position);
            return;
        }

        row.Reject(Span, "two days, as 2026-01-01 - 2026-01-31");
    }

    private static void ReadComparedDay(Row row)
    {
        var day = row.RequiredDay(Date.Required);
        Keep(row, "none", null, (day, day), LastClicks.Required, LastImpressions.Required, LastPosition);
    }

    private static void ReadAddress(Row row)
    {
        if (row.TextAt(0).StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            ReadItem(row, "page", 0);
        }
        else
        {
            row.SetAside("table not measured: " + row.Heading.Texts[0]);
        }
    }

    private static void ReadItem(Row row, string dimension, int place)
    {
        CutLists.TellSearchConsole(row);
        if (Export(row).Period is { } period)
        {
            Keep(row, dimension, row.TextAt(place), period, Clicks.Required, Impressions.Required, Position);
            return;
        }

        row.Reject(
            null, row.Reading.File,
            "the file with the days (Chart.csv) beside it in the same zip, or the first and last day in the file's name: without them "
                + "nobody knows which days these rows are of");
    }

    private static void ReadCompared(Row row, string dimension, Column item)
    {
        var name = row.TextAt(row.Heading.Place(item));
        var last = SearchExport.Range(row.Heading.Captured(LastClicks.Required) ?? "");
        var previous = SearchExport.Range(row.Heading.Captured(PreviousClicks) ?? "");
        if ((last ?? Export(row).Period) is not { } period)
        {
            row.Reject(
                row.Heading.Spelling(LastClicks.Required), name,
                "days, as '1/1/26 - 1/31/26 Clicks', or the file with the days (Chart.csv) beside it in the same zip: a comparison with "
                    + "'last 3 months' does not say which days these are");
            return;
        }

        Keep(row, dimension, name, period, LastClicks.Required, LastImpressions.Required, LastPosition);
        if (last is not null && previous is { } before && (before.To < period.From || period.To < before.From))
        {
            Keep(row, dimension, name, before, PreviousClicks, PreviousImpressions, PreviousPosition);
        }
    }

    private static void Keep(
        Row row, string dimension, string? item, (DateOnly From, DateOnly To) days, Column clicks, Column impressions, Column position)
    {
        var export = Export(row);
        row.Keep(new Search
        {
            Series = export.Series(dimension),
            Property = export.Property,
            FromDay = days.From,
            ToDay = days.To,
            Dimension = dimension,
            Item = item,
            SearchType = export.SearchType,
            Filter = export.Filter,
            Clicks = row.Has(clicks) ? row.Count(clicks) : null,
            Impressions = row.Has(impressions) ? row.Count(impressions) : null,
            Position = row.Has(position) ? (double?)row.Number(position) : null,
        });
    }

    private static SearchExport Export(Row row) => Exports.GetValue(row.Reading, reading => new SearchExport(reading));
}
