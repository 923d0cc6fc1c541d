using System.Text;
using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>
/// Search Console's performance export: a zip of one file a table. Only the chart file has dates; they are the period
/// of the others, which have none of their own.
/// </summary>
public sealed class SearchConsole : TableFormat
{
    private static readonly Column Clicks = Column.Count("Clicks", "Klik", "Clics", "Cliques", "Clic", "Klicks").Required;
    private static readonly Column Impressions = Column.Count("Impressions", "Tayangan", "Impressões", "Impresiones", "Impressioni", "Impressionen").Required;
    private static readonly Column Ctr = Column.Number("CTR");
    private static readonly Column Position = Column.Number("Position", "Posisi", "Posição", "Posición", "Posizione").In(DecimalMark.Dot);
    private static readonly Column Date = Column.Date("Date", "Tanggal", "Data", "Fecha", "Datum").In(DateOrder.YearMonthDay).Required;

    public override string Id => "search-console";

    public override string Name => "Search Console performance (zip or single files)";

    public override string Source => "search-console";

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("dates", [Date, Clicks, Impressions, Ctr, Position], ReadDay),
        Items("query", "Top queries", "Kueri teratas", "Requêtes les plus fréquentes", "Principais consultas", "Consultas principales", "Query più frequenti", "Häufigste Suchanfragen"),
        Items("page", "Top pages", "Halaman teratas", "Pages les plus populaires", "Principais páginas", "Páginas principales", "Pagine principali", "Häufigste Seiten"),
        Items("country", "Country", "Negara", "Pays", "País", "Paese", "Land"),
        Items("device", "Device", "Perangkat", "Appareil", "Dispositivo", "Gerät"),
        Items("appearance", "Search Appearance", "Tampilan Penelusuran", "Apparence dans les résultats de recherche"),
    ];

    private static Table Items(string dimension, string name, params string[] aliases)
    {
        var item = Column.Text(name, aliases).Required;
        return new Table(dimension, [item, Clicks, Impressions, Ctr, Position], row => ReadItem(row, dimension, item));
    }

    private static void ReadDay(Row row)
    {
        var day = row.RequiredDay(Date);
        row.Keep(Fact(row, "none", null, day, day));
    }

    private static void ReadItem(Row row, string dimension, Column item)
    {
        if (Period(row.Reading) is not { } period)
        {
            row.Reject(null, row.Reading.File, "the file with the dates (Chart.csv) beside it in the same zip: without it nobody knows which days these rows are of");
            return;
        }

        row.Keep(Fact(row, dimension, row.RequiredText(item), period.From, period.To));
    }

    private static Search Fact(Row row, string dimension, string? item, DateOnly from, DateOnly to)
    {
        var property = Property(row.Reading.Upload);
        return new Search
        {
            Series = $"search-console|{property}|{dimension}",
            Property = property,
            FromDay = from,
            ToDay = to,
            Dimension = dimension,
            Item = item,
            Clicks = row.Count(Clicks) ?? 0,
            Impressions = row.Count(Impressions) ?? 0,
            Position = (double?)row.Number(Position),
        };
    }

    // "https___example.com_-Performance-on-Search-2026-10-31.zip": the name is all that tells the property.
    private static string Property(string upload)
    {
        var name = upload[(upload.LastIndexOf('/') + 1)..];
        var at = name.IndexOf("-Performance-on-", StringComparison.OrdinalIgnoreCase);
        return at > 0 ? name[..at] : "";
    }

    private static (DateOnly From, DateOnly To)? Period(Reading reading)
    {
        foreach (var sibling in reading.Siblings)
        {
            List<DateOnly> days = [];
            var lines = Encoding.UTF8.GetString(sibling.Bytes.Span).Split('\n');
            foreach (var line in lines.Skip(1))
            {
                if (DateOnly.TryParseExact(line.Split(',')[0], "yyyy-MM-dd", out var day))
                {
                    days.Add(day);
                }
            }

            if (days.Count > 0 && Spellings.Normalize(lines[0].Split(',')[0]) is "date" or "tanggal" or "data" or "fecha" or "datum")
            {
                return (days.Min(), days.Max());
            }
        }

        return null;
    }
}
