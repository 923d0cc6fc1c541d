namespace Pipeline.Tables;

/// <summary>How a time says how far it is from UTC.</summary>
internal static class UtcOffset
{
    // Only names that mean one offset everywhere. IST, BST and CST do not; a time that bears one of them is refused, not guessed.
    private static readonly WordTable<int> hours = new(
    [
        ("z utc gmt", 0),
        ("wib", 7),
        ("wita", 8),
        ("wit", 9),
        ("cet", 1),
        ("cest eet", 2),
        ("eest", 3),
        ("edt", -4),
        ("est cdt", -5),
        ("mst pdt", -7),
        ("mdt", -6),
        ("pst", -8),
    ]);

    private static readonly TimeSpan furthest = TimeSpan.FromHours(14);

    /// <summary>
    /// Takes Z, +0000, +07:00, +07, GMT+7, WIB, with or without a blank before and with a zone's name in brackets behind; none where
    /// nothing of the kind follows.
    /// </summary>
    public static bool TryTake(ref CellCursor cursor, out TimeSpan? offset)
    {
        offset = null;
        var start = cursor;
        cursor.SkipBlanks();
        var word = cursor.TakeWord();
        if (!word.IsEmpty)
        {
            if (!hours.TryFind(word, out var named))
            {
                return false;
            }

            offset = TimeSpan.FromHours(named);
        }

        if (cursor.Next is (byte)'+' or (byte)'-' && offset.GetValueOrDefault() == TimeSpan.Zero)
        {
            if (!TryTakeNumeric(ref cursor, out var numeric))
            {
                return false;
            }

            offset = numeric;
        }

        if (offset is null)
        {
            cursor = start;
            return true;
        }

        return TrySkipName(ref cursor);
    }

    private static bool TryTakeNumeric(ref CellCursor cursor, out TimeSpan offset)
    {
        offset = default;
        var isBehind = cursor.Next == '-';
        cursor.Skip(1);
        if (!cursor.TryTakeNumber(out var hour, out var digits))
        {
            return false;
        }

        var minute = 0;
        if (digits == 4)
        {
            (hour, minute) = (hour / 100, hour % 100);
        }
        else if (digits > 2 || (cursor.TryTake(':') && (!cursor.TryTakeNumber(out minute, out digits) || digits != 2)))
        {
            return false;
        }

        offset = new TimeSpan(isBehind ? -hour : hour, isBehind ? -minute : minute, 0);
        return minute < 60 && offset.Duration() <= furthest;
    }

    // Tue Jul 14 2026 10:00:00 GMT+0700 (Western Indonesia Time)
    private static bool TrySkipName(ref CellCursor cursor)
    {
        var start = cursor;
        cursor.SkipBlanks();
        if (!cursor.TryTake('('))
        {
            cursor = start;
            return true;
        }

        var end = cursor.Rest.IndexOf((byte)')');
        if (end < 0)
        {
            return false;
        }

        cursor.Skip(end + 1);
        return true;
    }
}
