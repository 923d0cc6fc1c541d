using System.Text.RegularExpressions;

namespace Marketing.Exports.Web;

/// <summary>
/// The comment lines above a GA4 table, in whatever language: between two dashed lines the report's title, the account and the
/// property; below them, and again above each stacked table, the first and the last day.
/// </summary>
public sealed partial record Ga4Preamble(string Property, DateOnly? From, DateOnly? To)
{
    public (DateOnly From, DateOnly To)? Period => From is { } from && To is { } to ? (from, to) : null;

    /// <param name="above">All lines outside tables from the top of the file.</param>
    /// <param name="here">Those since the table before.</param>
    public static Ga4Preamble Read(IReadOnlyList<string> above, IReadOnlyList<string> here)
    {
        var (from, to) = Days(here) ?? Days(above) ?? (null, null);
        return new Ga4Preamble(ReadProperty(above), from, to);
    }

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
        Range().Match(line) is { Success: true } range && Parse(range.Groups[1].Value) is { } from && Parse(range.Groups[2].Value) is { } to ? (from, to) : null;

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

    private static string ReadProperty(IReadOnlyList<string> above)
    {
        var (dashes, title, property) = (0, true, "");
        foreach (var line in above)
        {
            var text = line.TrimStart('#', ' ').Trim();
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

            // In a language that is not known here, the last line with a name and a value is the property.
            if (dashes == 1 && !title && colon > 0 && !Day().IsMatch(line))
            {
                property = text[(colon + 1)..].Trim();
            }

            title &= dashes == 0;
        }

        return property;
    }

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase) { "Property", "Properti", "Propriété", "Propriedade", "Propiedad", "Proprietà" };

    private static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, ["yyyyMMdd", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"^#[^:：]*[:：]\s*(\d{8}|\d{4}-\d\d-\d\d)\s*$")]
    private static partial Regex Day();

    [GeneratedRegex(@"^#?\s*(\d{8})\s*-\s*(\d{8})\s*$")]
    private static partial Regex Range();
}
