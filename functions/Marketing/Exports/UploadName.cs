using System.Text.RegularExpressions;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>What only an upload's name says: the days of a report, the channel it is of.</summary>
public static partial class UploadName
{
    /// <summary>The name that tells days: the file's own, else its archive's.</summary>
    public static string Of(Reading reading) => Period(reading.File) is null ? reading.Upload : reading.File;

    /// <summary>
    /// The first and the last date in the last part of a path, as in "Content 2026-01-01_2026-02-01 Kedai Kopi.zip" or
    /// "Campaigns(2026.02.10-2026.02.23).csv"; of one date where Google Ads writes it alone, as "Campaigns(2026.02.10).csv".
    /// </summary>
    public static (DateOnly From, DateOnly To)? Period(string upload)
    {
        var days = Dates().Matches(Last(upload))
            .Select(
                match => DateOnly.TryParseExact(
                    match.Groups["y"].Value + match.Groups["m"].Value + match.Groups["d"].Value, "yyyyMMdd", CultureInfo.InvariantCulture,
                    DateTimeStyles.None, out var day) ? day : default)
            .Where(day => day != default).ToList();
        // Of three the last is the day on which it was made.
        return days.Count == 3 && days[0] <= days[1] && days[1] <= days[2] ? (days[0], days[1])
            : days.Count >= 2 && days[^2] <= days[^1] ? (days[^2], days[^1])
            : days.Count == 1 && OneDay().IsMatch(Last(upload)) ? (days[0], days[0])
            : null;
    }

    /// <summary>What stands behind the dates, as YouTube Studio writes its channel; null where nothing does.</summary>
    public static string? BehindPeriod(string upload)
    {
        var name = Last(upload);
        var last = Dates().Matches(name).LastOrDefault();
        if (last is null)
        {
            return null;
        }

        var rest = name[(last.Index + last.Length)..];
        var text = rest[..(rest.LastIndexOf('.') is >= 0 and var dot ? dot : rest.Length)].Trim(' ', '_', '-', '(', ')');
        return text.Length > 0 && text.Any(char.IsLetter) ? text : null;
    }

    /// <summary>
    /// The account that a path names by its handle, as "tiktok/@kedaisenja/Overview.csv" or "Overview @kedaisenja.csv"; null where it names
    /// none.
    /// </summary>
    public static string? Handle(string upload)
    {
        var name = Last(upload);
        var bare = Suffix().Replace(name, "");
        return Handles().Match(bare) is { Success: true } own
            ? Trimmed(own) : Handles().Matches(upload[..^name.Length]).LastOrDefault() is { } folder ? Trimmed(folder) : null;
    }

    private static string Trimmed(Match match) => match.Groups["handle"].Value.TrimEnd('.');

    private static string Last(string upload) => upload[(upload.LastIndexOf('/') + 1)..];

    [GeneratedRegex(@"(?<!\d)(?<y>20\d\d)(?<s>[-_.]?)(?<m>\d\d)\k<s>(?<d>\d\d)(?!\d)")]
    private static partial Regex Dates();

    [GeneratedRegex(@"\((?:\w+_)?20\d\d\.\d\d\.\d\d\)")]
    private static partial Regex OneDay();

    [GeneratedRegex(@"(?<![A-Za-z0-9.])@(?<handle>\w[\w.-]{0,59})")]
    private static partial Regex Handles();

    [GeneratedRegex(@"(?:\.(?:csv|tsv|txt|xlsx|xls|zip|gz))+$", RegexOptions.IgnoreCase)]
    private static partial Regex Suffix();
}
