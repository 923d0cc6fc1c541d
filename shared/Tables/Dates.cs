namespace Pipeline.Tables;

/// <summary>
/// Dates and times in the ways that exports write them: ISO with or without time and offset, 20260131, 2026/01/31, M/D/YYYY and D/M/YYYY
/// with four or two digits of year and a time of 24 or 12 hours, 31.01.2026 (day first), and with month names in seven languages
/// (<see cref="MonthNames"/>). Years from 1990 to 2100; a date without a year is <see cref="YearlessDates"/>'s. A number of seconds since
/// 1970 is no date here.
/// </summary>
public static class Dates
{
    /// <summary>
    /// Reads one cell. <paramref name="order"/> is what <see cref="ColumnEvidence"/> found for the whole column; where it is Unknown, a
    /// cell that tells itself (31/01/2026, 05/05/2026) is still read, and one that does not gives <see cref="ValueFault.OrderUnknown"/>. A
    /// cell that does not fit the given order is no date.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> cell, DateOrder order, out Instant value, out ValueFault fault)
    {
        value = default;
        fault = ValueFault.NotADate;
        var text = Cells.Trim(FullWidth.Fold(cell));
        if (NumericDate.TryRead(text, out var numeric))
        {
            return numeric.TryDay(order, out var day, out fault) && TryAddTime(day, numeric.Rest, out value, ref fault);
        }

        if (TryReadCompact(text, out var compact))
        {
            fault = ValueFault.None;
            return TryAddTime(compact, text[8..], out value, ref fault);
        }

        if (!WordDate.TryRead(text, out var words) || !CalendarDay.TryMake(words.Year, words.Month, words.Day, out var named))
        {
            return false;
        }

        fault = ValueFault.None;
        if (words.TimeInside is not { } inside)
        {
            return TryAddTime(named, words.Rest, out value, ref fault);
        }

        value = new Instant(named + inside.Time, inside.Offset, HasTime: true);
        fault = words.Rest.IsEmpty ? ValueFault.None : ValueFault.NotADate;
        return words.Rest.IsEmpty;
    }

    /// <summary>
    /// Whether a cell looks like a spreadsheet's count of days since 1899, from 1990 (32874) to 2100 (73050), with or without a part of a
    /// day: a workbook without styles writes its dates so. It is not read as one, since an amount looks the same.
    /// </summary>
    public static bool IsSerial(ReadOnlySpan<byte> cell) =>
        Numbers.TryRead(cell, DecimalMark.Dot, out var days, out _) && days is >= 32_874 and <= 73_050;

    /// <summary>Whether what follows a date in its cell is a time.</summary>
    internal static bool IsTime(ReadOnlySpan<byte> rest)
    {
        var fault = ValueFault.None;
        return TryAddTime(default, rest, out _, ref fault);
    }

    private static bool TryReadCompact(ReadOnlySpan<byte> text, out DateTime day)
    {
        day = default;
        return text.Length >= 8
            && (text.Length == 8 || text[8] == 'T')
            && new CellCursor(text[..8]) is var cursor
            && cursor.TryTakeNumber(out var number, out var digits)
            && digits == 8
            && CalendarDay.TryMake(number / 10000, number / 100 % 100, number % 100, out day);
    }

    private static bool TryAddTime(DateTime day, ReadOnlySpan<byte> rest, out Instant value, ref ValueFault fault)
    {
        value = new Instant(day, null, HasTime: false);
        if (rest.IsEmpty)
        {
            return true;
        }

        var cursor = new CellCursor(rest);
        if (TrySkipToTime(ref cursor) && ClockTime.TryTake(ref cursor, out var clock) && cursor.AtEnd)
        {
            value = new Instant(day + clock.Time, clock.Offset, HasTime: true);
            return true;
        }

        value = default;
        fault = ValueFault.NotADate;
        return false;
    }

    // 'T' as in ISO, ':' as in access logs, a blank, a comma or a small word.
    private static bool TrySkipToTime(ref CellCursor cursor)
    {
        if (cursor.TryTake('T') || cursor.TryTake('t') || cursor.TryTake(':'))
        {
            return true;
        }

        var any = cursor.TryTake(',') | cursor.SkipBlanks();
        while (any && !cursor.AtDigit)
        {
            if (!DateWords.IsBeforeTime(cursor.TakeWord()))
            {
                return false;
            }

            cursor.SkipBlanks();
        }

        return any;
    }
}
