using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>What a Plausible export's name and files say together: the site, the days, and how long each row of its chart is.</summary>
internal sealed partial class PlausibleExport
{
    public const string Tool = "plausible";

    public static Dividing Dividing { get; } = new()
    {
        Parts =
            ["country", "region", "city", "device", "screen size", "browser", "browser_version", "version", "operating_system", "os",
                "operating_system_version", "os_version"],
        Attributes = ["link_url", "code"],
    };

    private static readonly ConditionalWeakTable<Reading, PlausibleExport> Known = [];

    private readonly List<DateOnly> starts = [];

    private PlausibleExport(Reading reading)
    {
        Property = Host().Match(reading.Upload[(reading.Upload.LastIndexOf('/') + 1)..]) is { Success: true } host
            ? host.Value.ToLowerInvariant() : "";
        var named = NamedDays.Of(reading);
        foreach (var sibling in reading.Siblings.Where(sibling => sibling.Bytes.Length > 0))
        {
            var rows = HeadTable.Rows(sibling, text => text == "date");
            if (rows.Count > 1 && Spellings.Normalize(rows[0][0]) == "date")
            {
                IsHourly |= rows[1][0].Contains(':', StringComparison.Ordinal);
                starts.AddRange(
                    rows.Skip(1).Select(row => DateOnly.TryParseExact(row[0].Split(' ', 'T')[0], "yyyy-MM-dd", out var day) ? day : default)
                        .Where(day => day != default));
                break;
            }
        }

        starts.Sort();
        Period = named ?? (starts.Count == 0 ? null : (starts[0], Span(starts[^1]).To));
    }

    public string Property { get; }

    public (DateOnly From, DateOnly To)? Period { get; }

    /// <summary>Rows of hours: their visits add up to a day's, their visitors do not.</summary>
    public bool IsHourly { get; }

    public static PlausibleExport Of(Reading reading) => Known.GetValue(reading, at => new PlausibleExport(at));

    /// <summary>The days of the chart's row that begins on a day: a day, or a week or month where all rows begin so far apart.</summary>
    public (DateOnly From, DateOnly To) Days(DateOnly start)
    {
        var (from, to) = Span(start);
        return Period is { } period ? (from < period.From ? period.From : from, to > period.To ? period.To : to) : (from, to);
    }

    private (DateOnly From, DateOnly To) Span(DateOnly start)
    {
        var gaps = starts.Zip(starts.Skip(1), (a, b) => b.DayNumber - a.DayNumber).ToList();
        if (gaps.Count > 0 && gaps.Skip(1).All(gap => gap is >= 28 and <= 31) && gaps[0] is > 7 and <= 31
            && starts.Skip(1).All(day => day.Day == 1))
        {
            return (start, new DateOnly(start.Year, start.Month, 1).AddMonths(1).AddDays(-1));
        }

        return gaps.Count > 1 && gaps.Skip(1).All(gap => gap == 7) ? (start, start.AddDays(6)) : (start, start);
    }

    [GeneratedRegex(@"(?<![\w.-])([a-z0-9][a-z0-9-]*\.)+(?!csv|zip|gz|xlsx|tsv)[a-z]{2,}(?![a-z0-9-])", RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}
