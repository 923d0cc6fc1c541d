using Pipeline.Tables;

namespace Pipeline.Reports;

/// <summary>
/// The sources that an operator says must come, and after how many days at most: "ga4=1, hubspot=7". What is said outweighs
/// the habit that a source's history tells, and a source that never came is missed only where it is said.
/// </summary>
public static class ExpectedSources
{
    private const int MostDays = 3650;

    /// <summary>Days by source.</summary>
    /// <exception cref="FormatException">Says what was found and what is expected.</exception>
    public static IReadOnlyDictionary<string, int> Parse(string? text)
    {
        var expected = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in (text ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split('=', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } source, var days]
                || !int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var every) || every is < 1 or > MostDays)
            {
                throw new FormatException(
                    $"'{part}' is no expected source; expected a source and its days from 1 to {MostDays}, such as ga4=1.");
            }

            expected[source.ToLowerInvariant()] = every;
        }

        return expected;
    }

    /// <summary>Those that formats bring.</summary>
    public static IReadOnlyDictionary<string, int> Of(IReadOnlyDictionary<string, int> expected, IEnumerable<ExportFormat> formats)
    {
        var known = formats.Select(format => format.Source).ToHashSet(StringComparer.Ordinal);
        return expected.Where(pair => known.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Refuses names that are no source of any of the formats: such a source could never come.</summary>
    /// <exception cref="FormatException">Names the one, and those that there are.</exception>
    public static void Check(IReadOnlyDictionary<string, int> expected, IEnumerable<ExportFormat> formats)
    {
        var known = formats.Select(format => format.Source).Distinct().Order(StringComparer.Ordinal).ToList();
        if (expected.Keys.FirstOrDefault(source => !known.Contains(source)) is { } stranger)
        {
            throw new FormatException($"'{stranger}' is no source; expected one of {string.Join(", ", known)}.");
        }
    }
}
