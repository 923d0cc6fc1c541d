namespace Pipeline.Tables;

/// <summary>A time of day as exports write it, with the offset from UTC where they give one.</summary>
internal readonly record struct ClockTime(TimeSpan Time, TimeSpan? Offset)
{
    /// <summary>
    /// Takes 17:39, 7:39 PM, 10:11:12.345, 17.30 (Indonesian), 17h30 (French) or, where the date was written without separators, 171911;
    /// then Z, +0000, +07:00, GMT+7 or WIB.
    /// </summary>
    public static bool TryTake(ref CellCursor cursor, out ClockTime clock)
    {
        clock = default;
        if (!cursor.TryTakeNumber(out var hour, out var digits))
        {
            return false;
        }

        var minute = 0;
        var second = 0;
        var ticks = 0L;
        if (digits == 6)
        {
            (hour, minute, second) = (hour / 10000, hour / 100 % 100, hour % 100);
        }
        else if (digits > 2 || !TryTakeMinutes(ref cursor, out minute, out second, out ticks))
        {
            return false;
        }

        if (!DayHalf.TryTake(ref cursor, ref hour) || hour > 23 || minute > 59 || second > 59
            || !UtcOffset.TryTake(ref cursor, out var offset))
        {
            return false;
        }

        clock = new ClockTime(new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(ticks), offset);
        return true;
    }

    private static bool TryTakeMinutes(ref CellCursor cursor, out int minute, out int second, out long ticks)
    {
        minute = 0;
        second = 0;
        ticks = 0;
        var separator = (char)(cursor.Next is (byte)':' or (byte)'.' or (byte)'h' ? cursor.Next : 0);
        if (separator == 0 || !cursor.TryTake(separator) || !cursor.TryTakeNumber(out minute, out var digits) || digits != 2)
        {
            return false;
        }

        if (separator == 'h' || !cursor.TryTake(separator))
        {
            return true;
        }

        if (!cursor.TryTakeNumber(out second, out digits) || digits != 2)
        {
            return false;
        }

        return separator == '.' || TryTakeFraction(ref cursor, out ticks);
    }

    private static bool TryTakeFraction(ref CellCursor cursor, out long ticks)
    {
        ticks = 0;
        if (cursor.Next is not ((byte)'.' or (byte)','))
        {
            return true;
        }

        cursor.Skip(1);
        if (!cursor.AtDigit)
        {
            return false;
        }

        var unit = TimeSpan.TicksPerSecond;
        for (; cursor.AtDigit; cursor.Skip(1))
        {
            unit /= 10;
            ticks += (cursor.Next - '0') * unit;
        }

        return true;
    }
}
