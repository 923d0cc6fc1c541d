using System.Globalization;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>The comment lines above a GA4 table: property and period.</summary>
public sealed record Ga4Preamble(string Property, DateOnly? From, DateOnly? To)
{
    public const string Tool = "ga4";

    /// <summary>Lines such as "# Property: …", "# Start date: 20260101", or "# 20260226-20260325" in explorations.</summary>
    public static Ga4Preamble Read(IEnumerable<string> lines)
    {
        var found = new Ga4Preamble("", null, null);
        foreach (var line in lines)
        {
            var text = line.TrimStart('#', ' ').Trim();
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = colon < 0 ? ("", text) : (text[..colon].ToLowerInvariant(), text[(colon + 1)..].Trim());
            found = name switch
            {
                "property" or "properti" => found with { Property = value },
                "start date" or "tanggal mulai" => found with { From = Day(value) },
                "end date" or "tanggal akhir" => found with { To = Day(value) },
                "" when value.Length == 17 && value[8] == '-' && Day(value[..8]) is { } from => found with { From = from, To = Day(value[9..]) },
                _ => found,
            };
        }

        return found;
    }

    /// <summary>The period, or a rejection of the row where the file does not tell it.</summary>
    public static (string Property, DateOnly From, DateOnly To) Need(Row row)
    {
        var preamble = Read(row.Preamble);
        if (preamble is { From: { } from, To: { } to })
        {
            return (preamble.Property, from, to);
        }

        row.Reject(null, string.Join(" | ", row.Preamble), "lines '# Start date: 20260101' and '# End date: 20260131' above the table");
        return (preamble.Property, default, default);
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
