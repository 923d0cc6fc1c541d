namespace Pipeline.Tables;

/// <summary>
/// A date whose month is a word: 01-Jan-2015; 15 Apr, 2021; Apr 15, 2021; Tue, Jul 14, 2026; Mon Feb 03 2025; 18 de set. de 2023; December
/// 31. The year may be missing, or stand behind the time as in Mon Feb 03 10:11:12 +0000 2025.
/// </summary>
internal ref struct WordDate
{
    private CellCursor cursor;
    private int words;
    private bool isMonthPerhapsWeekday;

    public int Month { get; private set; }

    public int Day { get; private set; }

    /// <summary>0 where the cell gives none.</summary>
    public int Year { get; private set; }

    /// <summary>The time that stands inside the date, before its year.</summary>
    public ClockTime? TimeInside { get; private set; }

    public readonly ReadOnlySpan<byte> Rest => cursor.Rest;

    /// <summary>Reads day and month, and the year where there is one.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out WordDate date)
    {
        date = new WordDate { cursor = new CellCursor(text) };
        while (date.Day == 0 || date.Month == 0 || date.Year == 0)
        {
            if (!date.TryTakePart(out var isEnd))
            {
                return false;
            }

            if (isEnd)
            {
                return date.Day > 0 && date.Month > 0;
            }
        }

        return true;
    }

    private bool TryTakePart(out bool isEnd)
    {
        isEnd = cursor.AtEnd;
        if (isEnd)
        {
            return true;
        }

        var taken = cursor.AtDigit ? TryTakeNumber() : TryTakeWord();
        if (taken && (Day == 0 || Month == 0 || Year == 0))
        {
            SkipBetweenParts();
        }

        return taken;
    }

    private bool TryTakeNumber()
    {
        var before = cursor;
        if (!cursor.TryTakeNumber(out var number, out var digits))
        {
            return false;
        }

        if (cursor.Next == ':' && digits <= 2 && Day > 0 && Month > 0 && TimeInside is null)
        {
            cursor = before;
            var read = ClockTime.TryTake(ref cursor, out var time);
            TimeInside = time;
            return read;
        }

        if (digits == 4 && Year == 0)
        {
            Year = number;
            return true;
        }

        if (digits > 2)
        {
            return false;
        }

        if (Day == 0)
        {
            Day = number;
            return number > 0;
        }

        if (Month == 0 || Year != 0)
        {
            return false;
        }

        Year = CalendarDay.FromTwoDigits(number);
        return true;
    }

    private bool TryTakeWord()
    {
        var word = cursor.TakeWord();
        if (word.IsEmpty)
        {
            return false;
        }

        var isFirst = words++ == 0 && Day == 0 && Year == 0;
        var mayBeWeekday = isFirst && DateWords.IsWeekday(word);
        if (MonthNames.TryFind(word, out var month))
        {
            // 'mar' is March and also Tuesday: where another month follows, as in mar 14 lug 2026, it was the day of the week.
            if (Month != 0 && !isMonthPerhapsWeekday)
            {
                return false;
            }

            Month = month;
            isMonthPerhapsWeekday = mayBeWeekday;
            return true;
        }

        // segunda-feira, 14 de julho de 2026
        return mayBeWeekday
            || (words == 2 && Day == 0 && DateWords.IsWeekday(word))
            || ((Day > 0 || Month > 0) && DateWords.IsInsideDate(word));
    }

    private void SkipBetweenParts()
    {
        while (cursor.SkipBlanks() || cursor.TryTake(',') || cursor.TryTake('.') || cursor.TryTake('-') || cursor.TryTake('/'))
        {
        }
    }
}
