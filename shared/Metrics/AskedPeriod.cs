using System.Text.RegularExpressions;
using Pipeline.Reports.Periods;

namespace Pipeline.Metrics;

/// <summary>A period as people write it: a day, week, month, quarter, year, days from one to another, or all time.</summary>
public static partial class AskedPeriod
{
    public const string Forms = "all, 2026, 2026-Q3, 2026-10, 2026-W41, 2026-10-31 or 2026-10-01..2026-10-31";

    /// <summary>Whether it is one; its days are null for all of history.</summary>
    public static bool TryParse(string text, out Period? period)
    {
        period = null;
        if (text == "all")
        {
            return true;
        }

        var (grain, first) = text switch
        {
            _ when YearPattern().IsMatch(text) => ("year", Day(text + "-01-01")),
            _ when MonthPattern().IsMatch(text) => ("month", Day(text + "-01")),
            _ when QuarterPattern().Match(text) is { Success: true } match =>
                ("quarter", Day($"{match.Groups[1].Value}-{(3 * (match.Groups[2].Value[0] - '1')) + 1:00}-01")),
            _ when WeekPattern().Match(text) is { Success: true } match => ("week", Week(Number(match.Groups[1]), Number(match.Groups[2]))),
            _ => ("day", Day(text)),
        };
        if (first is { } day)
        {
            period = new Period(day, Grain.LastDay(grain, day));
        }
        else if (text.Split("..") is [var from, var to] && Day(from) is { } begin && Day(to) is { } end && begin <= end)
        {
            period = new Period(begin, end);
        }

        return period is not null;
    }

    /// <summary>
    /// The shortest form of a period that <see cref="TryParse"/> reads back: a year, a month, a day, or its first and last day.
    /// </summary>
    public static string Written(Period period) =>
        period.Days == 1 ? Iso(period.From)
        : period == Period.Month(period.From) ? Iso(period.From)[..^"-dd".Length]
        : period == Period.Year(period.From) ? Iso(period.From)[..^"-MM-dd".Length]
        : $"{Iso(period.From)}..{Iso(period.To)}";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Week(int year, int week) =>
        year is > 1 and < 9999 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)) : null;

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    // The last year of all has no day after it.
    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year < 9999
            ? day : null;

    [GeneratedRegex(@"^\d{4}\z")]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"^\d{4}-\d{2}\z")]
    private static partial Regex MonthPattern();

    [GeneratedRegex(@"^(\d{4})-Q([1-4])\z")]
    private static partial Regex QuarterPattern();

    [GeneratedRegex(@"^(\d{4})-W(\d{2})\z")]
    private static partial Regex WeekPattern();
}
