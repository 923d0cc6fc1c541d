namespace Pipeline.Tables;

/// <summary>The month column of our own templates.</summary>
public static class Months
{
    private const string Expected = "a month as 2026-01";

    private static readonly char[] Between = [' ', '-', '/', '.', ','];

    /// <summary>
    /// First day of the month written as 2026-01, as Okt 2026, or as its first or last day; rejects the row where none of these stands
    /// there. A day within a month tells of a part of it, as a week.
    /// </summary>
    public static DateOnly Read(Row row, Column column)
    {
        var text = row.RequiredText(column);
        if (DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            || TryNamed(text, out first))
        {
            return first;
        }

        if (!Dates.TryRead(row.Cell(column), DateOrder.Unknown, out var instant, out _))
        {
            row.Reject(column, Expected);
            return default;
        }

        var day = instant.Day(row.Reading.Settings.TimeZone);
        first = new DateOnly(day.Year, day.Month, 1);
        if (day != first && day.AddDays(1).Day != 1)
        {
            row.Reject(column, $"{Expected}, for the whole of it: {day:yyyy-MM-dd} is a day within a month");
        }

        return first;
    }

    // Spreadsheets turn 2026-10 into Oct-26.
    private static bool TryNamed(string text, out DateOnly first)
    {
        first = default;
        if (text.Split(Between, StringSplitOptions.RemoveEmptyEntries) is not [var name, var number]
            || !MonthNames.TryFind(Encoding.UTF8.GetBytes(name), out var month) || number.Length is not (2 or 4)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !CalendarDay.TryMake(number.Length == 2 ? CalendarDay.FromTwoDigits(year) : year, month, 1, out var day))
        {
            return false;
        }

        first = DateOnly.FromDateTime(day);
        return true;
    }
}
