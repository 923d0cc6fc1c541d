namespace Pipeline.Tables;

/// <summary>AM and PM, also a.m. and p. m.</summary>
internal static class DayHalf
{
    /// <summary>
    /// Takes the half of the day if one follows and turns <paramref name="hour"/> into the hour of the day; false where the hour cannot
    /// have one (17:00 PM).
    /// </summary>
    public static bool TryTake(ref CellCursor cursor, ref int hour)
    {
        var start = cursor;
        cursor.SkipBlanks();
        var half = cursor.Next | 0x20;
        if (half is not ('a' or 'p'))
        {
            cursor = start;
            return true;
        }

        cursor.Skip(1);
        var isDotted = cursor.TryTake('.');
        if (isDotted)
        {
            cursor.SkipBlanks();
        }

        if ((cursor.Next | 0x20) != 'm')
        {
            cursor = start;
            return true;
        }

        cursor.Skip(1);
        if (isDotted)
        {
            cursor.TryTake('.');
        }

        if (hour > 12)
        {
            return false;
        }

        hour = (hour % 12) + (half == 'p' ? 12 : 0);
        return true;
    }
}
