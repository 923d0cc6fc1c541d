using System.Text.RegularExpressions;
using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>What the files of one Search Console export say together: the property, the days, and what was filtered.</summary>
internal sealed partial class SearchExport
{
    private static readonly char[] Dashes = ['-', '–', '—'];
    private static readonly HashSet<string> DateWords =
        new(StringComparer.Ordinal) { "date", "tanggal", "data", "fecha", "datum", "date range", "rentang tanggal", "plage de dates",
            "période", "período", "periodo", "intervalo de datas", "intervalo de fechas", "intervallo di date", "zeitraum", "日付", "날짜",
            "日期", "дата", "tarih" };
    private static readonly HashSet<string> PageWords = Normal(SearchConsole.PageNames);
    private static readonly HashSet<string> FilterWords =
        new(StringComparer.Ordinal) { "filter", "filtre", "filtro", "filtrar", "フィルタ", "필터", "过滤器", "篩選器", "фильтр", "filtr" };
    private static readonly HashSet<string> TypeWords = new(StringComparer.Ordinal)
    {
        "search type", "jenis penelusuran", "type de recherche", "tipo de pesquisa", "tipo de búsqueda", "tipo di ricerca", "suchtyp",
        "zoektype", "検索タイプ", "검색 유형", "搜索类型", "тип поиска",
    };

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["web"] = "web",
        ["ウェブ"] = "web",
        ["웹"] = "web",
        ["网页"] = "web",
        ["интернет"] = "web",
        ["画像"] = "image",
        ["이미지"] = "image",
        ["图片"] = "image",
        ["картинки"] = "image",
        ["動画"] = "video",
        ["동영상"] = "video",
        ["视频"] = "video",
        ["видео"] = "video",
        ["ニュース"] = "news",
        ["뉴스"] = "news",
        ["新闻"] = "news",
        ["новости"] = "news",
        ["image"] = "image",
        ["images"] = "image",
        ["gambar"] = "image",
        ["imagem"] = "image",
        ["imagen"] = "image",
        ["immagine"] = "image",
        ["bild"] = "image",
        ["video"] = "video",
        ["vidéo"] = "video",
        ["vídeo"] = "video",
        ["news"] = "news",
        ["berita"] = "news",
        ["actualités"] = "news",
        ["notícias"] = "news",
        ["noticias"] = "news",
        ["notizie"] = "news",
        ["discover"] = "discover",
        ["google news"] = "google news",
        ["googlenews"] = "google news",
    };

    private (DateOnly From, DateOnly To)? filtered;

    public SearchExport(Reading reading)
    {
        Property = Named(reading.Upload);
        foreach (var sibling in reading.Siblings.Concat(reading.Sheets.Value).Where(sibling => sibling.Bytes.Length > 0))
        {
            var rows = HeadTable.Rows(sibling, text => DateWords.Contains(text) || FilterWords.Contains(text) || PageWords.Contains(text));
            var first = rows.Count == 0 ? "" : Spellings.Normalize(rows[0][0]);
            if (DateWords.Contains(first))
            {
                Period ??= Span(rows);
            }
            else if (FilterWords.Contains(first))
            {
                ReadFilters(rows);
            }
            else if (Property.Length == 0 && PageWords.Contains(first))
            {
                Property = Host(rows);
            }
        }

        if (reading.Upload.Contains("-on-Discover-", StringComparison.OrdinalIgnoreCase))
        {
            SearchType ??= "discover";
        }

        Period ??= filtered ?? NamedDays.Of(reading);
    }

    public string Property { get; }

    /// <summary>
    /// The days of the tables that have none of their own: those of the chart, else of the filter, else the two in the file's name.
    /// </summary>
    public (DateOnly From, DateOnly To)? Period { get; }

    public string? SearchType { get; private set; }

    public string? Filter { get; private set; }

    /// <summary>Whether a filter of this name says which days or which kind of search, and leaves no part of them.</summary>
    public static bool IsOfDaysOrType(string name) =>
        Spellings.Normalize(name) is var word && (TypeWords.Contains(word) || DateWords.Contains(word));

    public string Series(string dimension) => $"search-console|{Property}|{SearchType ?? "web"}|{Filter}|{dimension}";

    /// <summary>The days of a comparison that names them, as "1/1/26 - 1/31/26" or "2026-01-01 - 2026-01-31".</summary>
    public static (DateOnly From, DateOnly To)? Range(string label)
    {
        for (var at = label.IndexOfAny(Dashes); at >= 0; at = label.IndexOfAny(Dashes, at + 1))
        {
            var (first, second) = (Encoding.UTF8.GetBytes(label[..at].Trim()), Encoding.UTF8.GetBytes(label[(at + 1)..].Trim()));
            foreach (var order in (DateOrder[])[DateOrder.YearMonthDay, DateOrder.MonthDayYear, DateOrder.DayMonthYear])
            {
                if (Dates.TryRead(first, order, out var from, out _) && Dates.TryRead(second, order, out var to, out _)
                    && from.Wall <= to.Wall)
                {
                    return (DateOnly.FromDateTime(from.Wall), DateOnly.FromDateTime(to.Wall));
                }
            }
        }

        return null;
    }

    private static (DateOnly From, DateOnly To)? Span(IReadOnlyList<string[]> rows)
    {
        var days = rows.Skip(1).Select(row => DateOnly.TryParseExact(row[0], "yyyy-MM-dd", out var day) ? (day, day) : Range(row[0]))
            .OfType<(DateOnly From, DateOnly To)>().ToList();
        return days.Count == 0 ? null : (days.Min(day => day.From), days.Max(day => day.To));
    }

    private void ReadFilters(IReadOnlyList<string[]> rows)
    {
        List<string> others = [];
        foreach (var row in rows.Skip(1).Where(row => row.Length > 1))
        {
            var (name, value) = (Spellings.Normalize(row[0]), row[1].Trim());
            if (TypeWords.Contains(name))
            {
                SearchType = Types.GetValueOrDefault(Spellings.Normalize(value), Spellings.Normalize(value));
            }
            else if (DateWords.Contains(name))
            {
                filtered = Range(value);
            }
            else
            {
                others.Add($"{row[0]}: {value}");
            }
        }

        Filter = others.Count == 0 ? null : string.Join(", ", others.Order(StringComparer.Ordinal));
    }

    // The host of most pages: some rows may be of other hosts of a domain.
    private static string Host(IReadOnlyList<string[]> rows) =>
        rows.Skip(1).Select(row => Uri.TryCreate(row[0], UriKind.Absolute, out var address) ? Plain(address.Host) : "")
            .Where(host => host.Length > 0)
            .GroupBy(host => host, StringComparer.Ordinal).OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? "";

    // "https___example.com_blog_-Performance-on-Search-2026-10-31.zip", or "example.com-Performance-…" for a property that is a domain.
    private static string Named(string upload)
    {
        var name = upload[(upload.LastIndexOf('/') + 1)..];
        var at = name.IndexOf("-Performance-on-", StringComparison.OrdinalIgnoreCase);
        if (at <= 0)
        {
            return "";
        }

        var parts = Scheme().Replace(name[..at], "").Trim('_').Split('_', 2);
        return Plain(parts[0]) + (parts.Length == 1 ? "" : "/" + parts[1].Replace('_', '/'));
    }

    private static string Plain(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        ? host[4..].ToLowerInvariant() : host.ToLowerInvariant();

    private static HashSet<string> Normal(IEnumerable<string> names) => [.. names.Select(Spellings.Normalize)];

    [GeneratedRegex("^https?_+", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}
