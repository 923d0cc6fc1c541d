namespace Pipeline.Tables;

/// <summary>
/// Dates without a year, as TikTok writes them (December 31), and the years they belong to: taken from the range that the file covers or
/// from the last day it can hold. The range may cross New Year, and a whole column may cover more than a year.
/// </summary>
public static class YearlessDates
{
    // 29 February comes back within eight years, also across 2100.
    private const int LongestLeapGap = 8;

    // A leap year, so that every month and day has its place in it.
    private const int AnyLeapYear = 2000;
    private const int DaysInRing = 366;

    // A list is in order if reading it in that direction takes so many times fewer days than reading it in the other.
    private const int ClearlyShorter = 3;

    /// <summary>Reads 'December 31', '31 Dec', '31 Desember', '31 de dez.'.</summary>
    public static bool TryRead(ReadOnlySpan<byte> cell, out int month, out int day)
    {
        var read = WordDate.TryRead(Cells.Trim(cell), out var date)
            && date.Year == 0 && date.TimeInside is null && date.Rest.IsEmpty
            && date.Day <= DateTime.DaysInMonth(AnyLeapYear, date.Month);
        (month, day) = read ? (date.Month, date.Day) : (0, 0);
        return read;
    }

    /// <summary>
    /// The last such day that is not after <paramref name="notAfter"/>. For dates that stand alone, such as when a post was made, seen from
    /// the day of the export.
    /// </summary>
    public static bool TryPlace(MonthDay day, DateOnly notAfter, out DateOnly placed)
    {
        for (var year = notAfter.Year; year > 0 && year >= notAfter.Year - LongestLeapGap; year--)
        {
            if (TryMake(year, day, out placed) && placed <= notAfter)
            {
                return true;
            }
        }

        placed = default;
        return false;
    }

    /// <summary>
    /// Gives each day of a column its year, so that the column runs on in one direction, forwards or backwards, and ends as late as it can
    /// without passing <paramref name="notAfter"/>. A 29 February moves it back to where its year is a leap year.
    /// <see cref="ValueFault.YearUnknown"/> where the column is in neither order.
    /// </summary>
    public static bool TryPlace(ReadOnlySpan<MonthDay> column, DateOnly notAfter, Span<DateOnly> placed, out ValueFault fault)
    {
        fault = ValueFault.YearUnknown;
        if (!TryFindDirection(column, out var runsForward))
        {
            return false;
        }

        for (var back = 0; back <= LongestLeapGap; back++)
        {
            if (notAfter.Year - back >= 1 && TryRunBack(column, runsForward, notAfter.AddYears(-back), placed))
            {
                fault = ValueFault.None;
                return true;
            }
        }

        fault = ValueFault.NotADate;
        return false;
    }

    /// <summary>
    /// Gives each day of a column the year in which it falls within the days <paramref name="from"/> to <paramref name="to"/>, both
    /// included. In a range of no more than a year the order does not matter. <see cref="ValueFault.NotADate"/> where a day does not occur
    /// in the range,
    /// <see cref="ValueFault.YearUnknown"/> where the range is longer than a year and the column fits it in more than one way.
    /// </summary>
    public static bool TryPlace(ReadOnlySpan<MonthDay> column, DateOnly from, DateOnly to, Span<DateOnly> placed, out ValueFault fault)
    {
        if (to < from.AddYears(1))
        {
            for (var i = 0; i < column.Length; i++)
            {
                if (!TryPlace(column[i], to, out placed[i]) || placed[i] < from)
                {
                    fault = ValueFault.NotADate;
                    return false;
                }
            }

            fault = ValueFault.None;
            return true;
        }

        if (!TryPlace(column, to, placed, out fault) || column.IsEmpty)
        {
            return fault == ValueFault.None;
        }

        var earliest = placed[0] < placed[column.Length - 1] ? placed[0] : placed[column.Length - 1];
        fault = earliest < from ? ValueFault.NotADate : earliest.AddYears(-1) >= from ? ValueFault.YearUnknown : ValueFault.None;
        return fault == ValueFault.None;
    }

    private static bool TryFindDirection(ReadOnlySpan<MonthDay> column, out bool runsForward)
    {
        var forward = 0L;
        var backward = 0L;
        for (var i = 1; i < column.Length; i++)
        {
            var step = (Place(column[i]) - Place(column[i - 1]) + DaysInRing) % DaysInRing;
            forward += step;
            backward += step == 0 ? 0 : DaysInRing - step;
        }

        runsForward = forward <= backward;
        return forward + backward == 0 || Math.Min(forward, backward) * ClearlyShorter <= Math.Max(forward, backward);

        static int Place(MonthDay day) => new DateOnly(AnyLeapYear, day.Month, day.Day).DayOfYear;
    }

    // From the latest day to the earliest, each in the same year as the one after it or in the year before.
    private static bool TryRunBack(ReadOnlySpan<MonthDay> column, bool runsForward, DateOnly notAfter, Span<DateOnly> placed)
    {
        var year = notAfter.Year;
        var limit = new MonthDay(notAfter.Month, notAfter.Day);
        for (var k = 0; k < column.Length; k++)
        {
            var i = runsForward ? column.Length - 1 - k : k;
            var day = column[i];
            year -= (day.Month, day.Day).CompareTo((limit.Month, limit.Day)) > 0 ? 1 : 0;
            if (year < 1 || !TryMake(year, day, out placed[i]))
            {
                return false;
            }

            limit = day;
        }

        return true;
    }

    private static bool TryMake(int year, MonthDay day, out DateOnly made)
    {
        var exists = day.Month is >= 1 and <= 12 && day.Day >= 1 && day.Day <= DateTime.DaysInMonth(year, day.Month);
        made = exists ? new DateOnly(year, day.Month, day.Day) : default;
        return exists;
    }
}
