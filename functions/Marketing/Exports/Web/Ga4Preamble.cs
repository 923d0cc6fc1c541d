using System.Text.RegularExpressions;

namespace Marketing.Exports.Web;

/// <summary>
/// The comment lines above a GA4 table, in whatever language: between two dashed lines the report's title, the account and the
/// property; below them, and again above each stacked table, the first and the last day, and above those the users that are meant.
/// </summary>
public sealed partial record Ga4Preamble(string Property, string Title, string? Segment, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether it stands above an exploration, which names its days as one range.</summary>
    public bool IsExploration { get; init; }

    public (DateOnly From, DateOnly To)? Period => From is { } from && To is { } to ? (from, to) : null;

    /// <param name="above">All lines outside tables from the top of the file.</param>
    /// <param name="here">Those since the table before.</param>
    public static Ga4Preamble Read(IReadOnlyList<string> above, IReadOnlyList<string> here)
    {
        var (from, to) = Days(here) ?? Days(above) ?? (null, null);
        return new Ga4Preamble(ReadProperty(above), ReadTitle(above), ReadSegment(above), from, to)
        {
            IsExploration = above.Any(line => Range().IsMatch(line)),
        };
    }

    /// <summary>Whether a comparison's or segment's name means everybody, in the languages that are known.</summary>
    public static bool IsEverybody(string segment) =>
        Array.Exists(Everybody, name => segment.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether lines above a table are such comments.</summary>
    public static bool IsOne(IReadOnlyList<string> above)
    {
        foreach (var line in above)
        {
            if (line.StartsWith('#') && (Day().IsMatch(line) || Range().IsMatch(line)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A line that is a range of days and nothing else, as explorations and Universal Analytics write it.</summary>
    public static (DateOnly From, DateOnly To)? RangeOf(string line) =>
        Range().Match(line) is { Success: true } range && Parse(range.Groups[1].Value) is { } from && Parse(range.Groups[2].Value) is { } to
            ? (from, to) : null;

    /// <summary>The days of a compared period as GA4 writes them into a column: "20260101-20260131" or "Jan 1 - Jan 31 2026".</summary>
    public static (DateOnly From, DateOnly To)? PeriodOf(string text)
    {
        if (RangeOf(text) is { } range)
        {
            return range;
        }

        if (Words().Match(text) is not { Success: true } words)
        {
            return null;
        }

        var year = words.Groups["y2"].Value;
        var to = Parse(words.Groups["to"].Value, year);
        var from = Parse(words.Groups["from"].Value, words.Groups["y1"].Success ? words.Groups["y1"].Value : year);
        if (from > to && !words.Groups["y1"].Success)
        {
            from = from.Value.AddYears(-1);
        }

        return from is { } first && to is { } last ? (first, last) : null;

        static DateOnly? Parse(string day, string year) =>
            DateOnly.TryParseExact(
                $"{day} {year}", ["MMM d yyyy", "d MMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
                    ? parsed : null;
    }

    private static (DateOnly? From, DateOnly? To)? Days(IReadOnlyList<string> lines)
    {
        DateOnly? first = null;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (RangeOf(lines[i]) is { } range)
            {
                return (range.From, range.To);
            }

            if (Day().Match(lines[i]) is { Success: true } match && Parse(match.Groups[1].Value) is { } day)
            {
                if (first is { } last)
                {
                    return (day, last);
                }

                first = day;
            }
        }

        return null;
    }

    // The name stands directly above the first day. Snapshots leave it out and put their cards' titles there instead.
    private static string? ReadSegment(IReadOnlyList<string> above)
    {
        var (dashes, first, last) = (0, (string?)null, (string?)null);
        for (var i = 0; i < above.Count; i++)
        {
            var text = Bare(above[i]);
            dashes += text.StartsWith("----", StringComparison.Ordinal) ? 1 : 0;
            if (i > 0 && dashes >= 2 && Day().IsMatch(above[i]) && !Day().IsMatch(above[i - 1]))
            {
                last = Bare(above[i - 1]) is var name && (name.StartsWith("----", StringComparison.Ordinal) || name.EndsWith('?'))
                    ? "" : name;
                first ??= last;
            }
        }

        return string.IsNullOrEmpty(first) || string.IsNullOrEmpty(last) ? null : last;
    }

    // Below the first dashes; a workbook has its sheet's name above them.
    private static string ReadTitle(IReadOnlyList<string> above)
    {
        for (var i = 0; i < above.Count - 1; i++)
        {
            if (Bare(above[i]).StartsWith("----", StringComparison.Ordinal))
            {
                return Bare(above[i + 1]);
            }
        }

        return "";
    }

    private static string Bare(string line) => line.TrimStart('#', ' ').Trim();

    private static string ReadProperty(IReadOnlyList<string> above)
    {
        var (dashes, title, property) = (0, true, "");
        foreach (var line in above)
        {
            var text = Bare(line);
            if (text.StartsWith("----", StringComparison.Ordinal))
            {
                dashes++;
                continue;
            }

            var colon = text.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? "" : text[..colon].Trim();
            if (Names.Contains(name))
            {
                return text[(colon + 1)..].Trim();
            }

            // An exploration names its property first, then itself, and its days still within the dashes.
            if (dashes == 1 && Range().IsMatch(line))
            {
                return ReadTitle(above);
            }

            // In a language that is not known here, the last line with a name and a value is the property.
            if (dashes == 1 && !title && colon > 0 && !Day().IsMatch(line))
            {
                property = text[(colon + 1)..].Trim();
            }

            title &= dashes == 0;
        }

        return property;
    }

    private static readonly HashSet<string> Names =
        new(StringComparer.OrdinalIgnoreCase) { "Property", "Properti", "Propriété", "Propriedade", "Propiedad", "Proprietà" };

    private static readonly string[] Everybody =
    [
        "All Users", "Semua Pengguna", "Tous les utilisateurs", "Todos os usuários", "Todos os utilizadores", "Tutti gli utenti",
        "Todos los usuarios", "Alle Nutzer",
    ];

    private static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, ["yyyyMMdd", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;

    [GeneratedRegex(@"^#[^:：]*[:：]\s*(\d{8}|\d{4}-\d\d-\d\d)\s*$")]
    private static partial Regex Day();

    [GeneratedRegex(
        @"^(?<from>[A-Z][a-z]{2} \d{1,2}|\d{1,2} [A-Z][a-z]{2}),?( (?<y1>\d{4}))? ?[-\u2013] ?(?<to>[A-Z][a-z]{2} \d{1,2}"
            + @"|\d{1,2} [A-Z][a-z]{2}),? (?<y2>\d{4})$")]
    private static partial Regex Words();

    [GeneratedRegex(@"^#?\s*(\d{8})\s*-\s*(\d{8})\s*$")]
    private static partial Regex Range();
}
