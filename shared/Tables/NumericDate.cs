namespace Pipeline.Tables;

/// <summary>A date written as three numbers: 2026-01-31, 2026/1/31, 1/31/2026, 31-01-26, 31.01.2026.</summary>
internal readonly ref struct NumericDate
{
    private int First { get; init; }

    private int Second { get; init; }

    private int Third { get; init; }

    private bool HasShortYear { get; init; }

    private bool IsYearFirst { get; init; }

    // With dots only the day comes first; no locale writes month.day.year.
    private bool IsDayFirst { get; init; }

    /// <summary>What follows the date in the cell.</summary>
    public ReadOnlySpan<byte> Rest { get; private init; }

    public static bool TryRead(ReadOnlySpan<byte> text, out NumericDate date)
    {
        date = default;
        var cursor = new CellCursor(text);
        if (!cursor.TryTakeNumber(out var first, out var firstDigits) || firstDigits is not (1 or 2 or 4))
        {
            return false;
        }

        var separator = cursor.Next;
        if (separator is not ((byte)'-' or (byte)'/' or (byte)'.'))
        {
            return false;
        }

        if (!TryTakeNext(ref cursor, separator, out var second, out var secondDigits)
            || !TryTakeNext(ref cursor, separator, out var third, out var thirdDigits)
            || secondDigits > 2
            || (firstDigits == 4 ? thirdDigits > 2 : thirdDigits is not (2 or 4)))
        {
            return false;
        }

        date = new NumericDate
        {
            First = first,
            Second = second,
            Third = third,
            HasShortYear = firstDigits != 4 && thirdDigits == 2,
            IsYearFirst = firstDigits == 4,
            IsDayFirst = firstDigits != 4 && separator == '.',
            Rest = cursor.Rest,
        };
        return true;
    }

    /// <summary>What this date alone says about the order of its column.</summary>
    public OrderEvidence Tell()
    {
        if (IsYearFirst || IsDayFirst)
        {
            return OrderEvidence.None;
        }

        var dayFirst = TryDate(DateOrder.DayMonthYear, out _);
        var monthFirst = TryDate(DateOrder.MonthDayYear, out _);
        return (dayFirst, monthFirst) switch
        {
            (true, true) => First == Second ? OrderEvidence.None : OrderEvidence.Ambiguous,
            (true, false) => OrderEvidence.DayFirst,
            (false, true) => OrderEvidence.MonthFirst,
            _ => HasShortYear && First > 31 && TryDate(DateOrder.YearMonthDay, out _) ? OrderEvidence.YearFirst : OrderEvidence.None,
        };
    }

    /// <summary>The day that is meant, if the cell tells it itself or <paramref name="order"/> does.</summary>
    public bool TryDay(DateOrder order, out DateTime day, out ValueFault fault)
    {
        fault = ValueFault.NotADate;
        if (IsYearFirst || IsDayFirst)
        {
            order = IsYearFirst ? DateOrder.YearMonthDay : DateOrder.DayMonthYear;
        }
        else if (order == DateOrder.Unknown || (order == DateOrder.YearMonthDay && !HasShortYear))
        {
            var evidence = Tell();
            if (evidence == OrderEvidence.Ambiguous)
            {
                day = default;
                fault = ValueFault.OrderUnknown;
                return false;
            }

            order = evidence switch
            {
                OrderEvidence.MonthFirst => DateOrder.MonthDayYear,
                OrderEvidence.YearFirst => DateOrder.YearMonthDay,
                // Also where day and month are alike, so that the order does not matter.
                _ => DateOrder.DayMonthYear,
            };
        }

        if (!TryDate(order, out day))
        {
            return false;
        }

        fault = ValueFault.None;
        return true;
    }

    private bool TryDate(DateOrder order, out DateTime day)
    {
        var (year, month, dayOfMonth) = order switch
        {
            DateOrder.YearMonthDay => (First, Second, Third),
            DateOrder.MonthDayYear => (Third, First, Second),
            _ => (Third, Second, First),
        };
        return CalendarDay.TryMake(HasShortYear ? CalendarDay.FromTwoDigits(year) : year, month, dayOfMonth, out day);
    }

    private static bool TryTakeNext(ref CellCursor cursor, byte separator, out int value, out int digits)
    {
        value = 0;
        digits = 0;
        if (!cursor.TryTake((char)separator))
        {
            return false;
        }

        if (separator == '.')
        {
            // 31. 1. 2026
            cursor.SkipBlanks();
        }

        return cursor.TryTakeNumber(out value, out digits);
    }
}
