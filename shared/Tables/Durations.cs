namespace Pipeline.Tables;

/// <summary>
/// Lengths of time: 00:02:06, 0:05:12, 2:06 (minutes and seconds), 126 and 35.27 (seconds), 1m 30s, 1h2m3s, 1 min 30 sec, 2 menit 6 detik.
/// </summary>
public static class Durations
{
    private const double SecondsPerMinute = 60;
    private const double SecondsPerHour = 3600;
    private const double SecondsPerDay = 86400;

    private static readonly WordTable<double> units = new(
    [
        ("s sec secs second seconds sek sekunden seg segundos segundo detik dtk seconde secondes secondi secondo", 1),
        ("m min mins minute minutes menit mnt minuten minuto minutos minuti", SecondsPerMinute),
        ("h hr hrs hour hours jam std stunden stunde heure heures hora horas ora ore", SecondsPerHour),
        ("d day days hari tage tag jour jours dia dias día días giorni giorno", SecondsPerDay),
    ]);

    /// <summary>Reads one cell into seconds. '&lt;00:00:01', which Universal Analytics writes, gives its bound, one second.</summary>
    public static bool TryRead(ReadOnlySpan<byte> cell, out double seconds) => TryRead(cell, out seconds, out _);

    /// <summary>Reads one cell into seconds and says whether they are a bound that the true value is below.</summary>
    public static bool TryRead(ReadOnlySpan<byte> cell, out double seconds, out bool isBelow)
    {
        var cursor = new CellCursor(Cells.Trim(cell));
        isBelow = cursor.TryTake('<');
        cursor.SkipBlanks();
        seconds = 0;
        if (!cursor.AtDigit)
        {
            return false;
        }

        var text = cursor.Rest;
        if (text.Contains((byte)':'))
        {
            return TryReadClock(cursor, out seconds);
        }

        if (Cells.IsDigit(text[^1]))
        {
            var read = Numbers.TryRead(text, DecimalMark.Unknown, out var value, out var shape)
                && shape is { Currency: null, Scaled: false };
            seconds = read ? (double)value : 0;
            return read;
        }

        return TryReadUnits(cursor, out seconds);
    }

    private static bool TryReadClock(CellCursor cursor, out double seconds)
    {
        seconds = 0;
        var parts = 0;
        while (true)
        {
            if (!cursor.TryTakeNumber(out var part, out var digits) || (parts > 0 && (digits != 2 || part > 59)) || ++parts > 3)
            {
                return false;
            }

            seconds = (seconds * 60) + part;
            if (!cursor.TryTake(':'))
            {
                break;
            }
        }

        return parts > 1 && TryAddFraction(ref cursor, ref seconds) && cursor.AtEnd;
    }

    private static bool TryAddFraction(ref CellCursor cursor, ref double seconds)
    {
        if (cursor.Next is not ((byte)'.' or (byte)','))
        {
            return true;
        }

        cursor.Skip(1);
        if (!cursor.TryTakeNumber(out var fraction, out var digits))
        {
            return false;
        }

        seconds += fraction / Math.Pow(10, digits);
        return true;
    }

    // Each unit once and from the longest to the shortest, so that 5 m 3 h is seen for the mistake it is.
    private static bool TryReadUnits(CellCursor cursor, out double seconds)
    {
        seconds = 0;
        var last = double.MaxValue;
        while (!cursor.AtEnd)
        {
            if (!cursor.TryTakeNumber(out var count, out _))
            {
                return false;
            }

            var amount = (double)count;
            if (!TryAddFraction(ref cursor, ref amount))
            {
                return false;
            }

            cursor.SkipBlanks();
            if (!units.TryFind(cursor.TakeWord(), out var unit) || unit >= last)
            {
                return false;
            }

            last = unit;
            seconds += amount * unit;
            cursor.TryTake('.');
            cursor.SkipBlanks();
        }

        return last < double.MaxValue;
    }
}
