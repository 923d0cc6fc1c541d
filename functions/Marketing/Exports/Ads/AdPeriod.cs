using Pipeline.Tables;
using Pipeline.Uploads;

namespace Marketing.Exports.Ads;

/// <summary>The days that a report of advertising is of, where its rows do not say them.</summary>
internal static class AdPeriod
{
    private static readonly string[] Between = [" - ", " – ", " — ", "–", " to ", " sampai ", " s.d. ", " hingga "];

    /// <summary>The days of the whole report, where something tells them.</summary>
    public static (DateOnly From, DateOnly To)? Of(Row row) => Above(row.Preamble) ?? UploadName.Period(UploadName.Of(row.Reading));

    /// <summary>From a line such as "July 14, 2026 - August 10, 2026" above the table, else from the upload's name.</summary>
    /// <exception cref="RefusedException">Neither tells it, and the file is the whole upload.</exception>
    public static (DateOnly From, DateOnly To) Need(Row row, Column column)
    {
        if (Of(row) is { } period)
        {
            return period;
        }

        const string Expected = "the days of the report: a line as 'July 14, 2026 - August 10, 2026' above the table, a Day column, or two dates in the file's name, as Campaigns(2026.07.14-2026.08.10).csv";
        if (row.Reading.Siblings.Count <= 1)
        {
            throw new RefusedException("no-period", $"'{row.Reading.File}' tells cost but not of which days; expected {Expected}.");
        }

        row.Reject(column, Expected);
        return default;
    }

    private static (DateOnly From, DateOnly To)? Above(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var text = line.Trim('#', ' ', '"', '(', ')');
            if (Day(text) is { } only)
            {
                return (only, only);
            }

            foreach (var between in Between)
            {
                var at = text.IndexOf(between, StringComparison.Ordinal);
                if (at > 0 && Day(text[..at]) is { } from && Day(text[(at + between.Length)..]) is { } to && from <= to)
                {
                    return (from, to);
                }
            }
        }

        return null;
    }

    private static DateOnly? Day(string text) =>
        Dates.TryRead(Encoding.UTF8.GetBytes(text.Trim()), DateOrder.Unknown, out var day, out _) && !day.HasTime ? DateOnly.FromDateTime(day.Wall) : null;
}
