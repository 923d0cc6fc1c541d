using System.Text.RegularExpressions;
using Pipeline.Tables;
using Pipeline.Uploads;

namespace Marketing.Exports.Ads;

/// <summary>The days that a report of advertising is of, where its rows do not say them.</summary>
internal static partial class AdPeriod
{
    private static readonly string[] Between =
        [" - ", " – ", " — ", "–", " to ", " sampai ", " s.d. ", " s/d ", " hingga ", " until ", " au ", " al ", " a ", " até ", " bis ",
            " tot ", ",", "~"];

    private static readonly HashSet<string> Binding = new(StringComparer.Ordinal)
    {
        "to", "until", "sampai", "s", "d", "hingga", "au", "al", "a", "à", "de", "del", "di", "até", "bis", "tot", "st", "nd", "rd", "th",
        "er",
    };

    /// <summary>The days of the whole report, where something tells them.</summary>
    public static (DateOnly From, DateOnly To)? Of(Row row) => Above(row.Preamble) ?? Named(row.Reading);

    /// <summary>
    /// The days that the name states: two days in numbers or in words, as "Oct-1-2026-to-Oct-31-2026" or "1-31-Okt-2026". A month alone is
    /// a label that anybody may give.
    /// </summary>
    public static (DateOnly From, DateOnly To)? Named(Reading reading) =>
        UploadName.Period(UploadName.Of(reading)) ?? Worded(reading.File) ?? Worded(reading.Upload);

    /// <summary>The day in a name that is neither the first nor the last of the report: on which it was made.</summary>
    public static DateOnly? MadeByName(Reading reading, (DateOnly From, DateOnly To) report) =>
        (SnapshotTime.InName(reading.File) ?? SnapshotTime.InName(reading.Upload)) is { } named && DateOnly.FromDateTime(named) is var day
            && day != report.From && day != report.To ? day : null;

    /// <summary>From a line such as "July 14, 2026 - August 10, 2026" above the table, else from the upload's name.</summary>
    /// <exception cref="RefusedException">Neither tells it, and the file is the whole upload.</exception>
    public static (DateOnly From, DateOnly To) Need(Row row, Column column)
    {
        if (Of(row) is { } period)
        {
            return period;
        }

        const string Expected =
            "the days of the report: a line as 'July 14, 2026 - August 10, 2026' above the table, a Day column, or two dates in the "
                + "file's name, as Campaigns(2026.07.14-2026.08.10).csv";
        if (row.Reading.Siblings.Count <= 1)
        {
            throw new RefusedException("no-period", $"'{row.Reading.File}' tells cost but not of which days; expected {Expected}.");
        }

        row.Reject(column, Expected);
        return default;
    }

    // A day alone is the report's where no line states two.
    private static (DateOnly From, DateOnly To)? Above(IEnumerable<string> lines)
    {
        var stated = lines.Select(line => Stated(Label().Replace(line.Trim('#', ' ', '"', '(', ')'), "")))
            .OfType<(DateOnly From, DateOnly To)>().ToList();
        return stated.Count == 0 ? null : stated.FindIndex(days => days.From < days.To) is >= 0 and var at ? stated[at] : stated[0];
    }

    private static (DateOnly From, DateOnly To)? Stated(string text)
    {
        if (Day(text) is { } only)
        {
            return (only, only);
        }

        foreach (var between in Between)
        {
            var at = text.IndexOf(between, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && Both(text[..at], text[(at + between.Length)..]) is { } days)
            {
                return days;
            }
        }

        return WordedDays.OfOnly(text, Binding) is { } words && words.From < words.To ? words : null;
    }

    // "01/10/2026 - 31/10/2026": one of the two days often tells the order of both.
    private static (DateOnly From, DateOnly To)? Both(string first, string second)
    {
        var told = new[] { DateOrder.Unknown, DateOrder.MonthDayYear, DateOrder.DayMonthYear }
            .Select(
                order => Day(first, order) is { } from && Day(second, order) is { } to && from <= to
                    ? (from, to) : ((DateOnly, DateOnly)?)null).ToList();
        return told[0] ?? (told[1] is null || told[2] is null || told[1] == told[2] ? told[1] ?? told[2] : null);
    }

    private static (DateOnly From, DateOnly To)? Worded(string name) =>
        SnapshotTime.RangeStartInName(name) is { } from && SnapshotTime.InName(name) is { } to ? (from, DateOnly.FromDateTime(to))
        : InOneMonth().Match(name[(name.LastIndexOf('/') + 1)..]) is { Success: true } days ? WordedDays.Of(days.Value)
        : null;

    private static DateOnly? Day(string text, DateOrder order = DateOrder.Unknown) =>
        Dates.TryRead(Encoding.UTF8.GetBytes(text.Trim()), order, out var day, out _) && !day.HasTime
            ? DateOnly.FromDateTime(day.Wall) : null;

    // What a line of days is called before it tells them, and the words before a first day.
    [GeneratedRegex(
        @"^(?:(?:date ranges?|dates?|(?:report(?:ing)? )?(?:period|time|dates?)|rentang (?:tanggal|waktu)|periode(?: laporan)?|tanggal"
            + @"|plage de dates|période|período|periodo|intervalo de (?:fechas|datas)|intervallo di date|zeitraum|datumbereik"
            + @"|기간)[:=\s]\s*)?(?:from |dari |du |del |de |dal |vom |von |van )?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"(?<![\d\p{L}])(?:\d{1,2}[-–_ ]{1,3}\d{1,2}[-_ .]{1,2}\p{L}{3,12}"
            + @"|\p{L}{3,12}[-_ .]{1,2}\d{1,2}[-–_ ]{1,3}\d{1,2}),?[-_ ]{1,2}20\d\d(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex InOneMonth();
}
