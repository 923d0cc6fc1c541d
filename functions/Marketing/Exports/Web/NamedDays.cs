using System.Text.RegularExpressions;

namespace Marketing.Exports.Web;

/// <summary>
/// The two days in a name such as "imported_visitors_20260101_20260131.csv" or "Plausible export example.com 2026-01-01 to 2026-01-31".
/// </summary>
internal static partial class NamedDays
{
    /// <summary>The first two days in the text; null where there are not two, or the second is before the first.</summary>
    public static (DateOnly From, DateOnly To)? Of(string name)
    {
        List<DateOnly> days = [];
        foreach (Match match in Day().Matches(name))
        {
            if (DateOnly.TryParseExact(
                match.Groups["y"].Value + match.Groups["m"].Value
                    + match.Groups["d"].Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                days.Add(day);
            }
        }

        return days.Count >= 2 && days[0] <= days[1] ? (days[0], days[1]) : null;
    }

    /// <summary>The file's own name or the upload's, whichever tells days.</summary>
    public static (DateOnly From, DateOnly To)? Of(Pipeline.Tables.Reading reading) => Of(Last(reading.File)) ?? Of(Last(reading.Upload));

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    [GeneratedRegex(@"(?<!\d)(?<y>20\d\d)(?<s>[-_.]?)(?<m>\d\d)\k<s>(?<d>\d\d)(?!\d)")]
    private static partial Regex Day();
}
