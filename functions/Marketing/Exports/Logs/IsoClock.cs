using System.Buffers.Text;

namespace Marketing.Exports.Logs;

/// <summary>Reads 2013-10-10T16:52:00.123+02:00 and its relatives, also in two fields as W3C logs have them, and Unix times.</summary>
public sealed class IsoClock
{
    private const int DateLength = 10;

    private readonly byte[] knownDate = new byte[DateLength];
    private long? midnight;

    /// <summary>A date of ten characters and a clock of eight or more, in UTC, as the W3C logs write.</summary>
    public bool TryRead(ReadOnlySpan<byte> date, ReadOnlySpan<byte> clock, out LogTime time)
    {
        time = default;
        if (date.Length != DateLength || Midnight(date) is not { } day || !TryReadClock(clock, out var second, out _))
        {
            return false;
        }

        time = new LogTime(day + second, IsUtc: true);
        return true;
    }

    /// <summary>
    /// Date and clock in one text, with or without an offset; or a Unix time: seconds since 1970, whole or with a fraction, or its
    /// thousandths, millionths, billionths.
    /// </summary>
    public bool TryRead(ReadOnlySpan<byte> text, out LogTime time)
    {
        time = default;
        if (text.Length < 19 || text[4] != '-')
        {
            return TryReadUnix(text, out time);
        }

        if (text[DateLength] is not ((byte)'T' or (byte)' ') || Midnight(text[..DateLength]) is not { } day
            || !TryReadClock(text[11..], out var second, out var rest))
        {
            return false;
        }

        if (!TryReadOffset(rest, out var offset))
        {
            return false;
        }

        time = new LogTime(day + second - offset.GetValueOrDefault(), offset is not null);
        return true;
    }

    // Whole or with a fraction, in seconds, or in thousandths, millionths or billionths of one: from 1990 to 2200 no number is two of
    // these.
    private static bool TryReadUnix(ReadOnlySpan<byte> text, out LogTime time)
    {
        const double First = 631_152_000;
        const double Last = 7_260_000_000;
        time = default;
        if (!Utf8Parser.TryParse(text, out double number, out var consumed) || consumed != text.Length)
        {
            return false;
        }

        for (var steps = 0; steps < 3 && number > Last; steps++)
        {
            number /= 1000;
        }

        time = new LogTime((long)Math.Floor(number), IsUtc: true);
        return number is >= First and <= Last;
    }

    private long? Midnight(ReadOnlySpan<byte> date)
    {
        if (midnight is null || !date.SequenceEqual(knownDate))
        {
            midnight = date[4] == '-' && date[7] == '-'
                ? LogTime.Midnight((LogTime.Two(date, 0) * 100) + LogTime.Two(date, 2), LogTime.Two(date, 5), LogTime.Two(date, 8))
                : null;
            date.CopyTo(knownDate);
        }

        return midnight;
    }

    private static bool TryReadClock(ReadOnlySpan<byte> clock, out int second, out ReadOnlySpan<byte> rest)
    {
        second = 0;
        rest = default;
        if (clock.Length < 8 || clock[2] != ':' || clock[5] != ':')
        {
            return false;
        }

        var (hours, minutes, seconds) = (LogTime.Two(clock, 0), LogTime.Two(clock, 3), LogTime.Two(clock, 6));
        second = (hours * 3600) + (minutes * 60) + seconds;
        rest = clock[8..];
        if (!rest.IsEmpty && rest[0] is (byte)'.' or (byte)',')
        {
            var end = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            rest = end < 0 ? default : rest[(end + 1)..];
        }

        return hours <= 23 && minutes <= 59 && seconds <= 60;
    }

    private static bool TryReadOffset(ReadOnlySpan<byte> text, out int? offset)
    {
        offset = null;
        text = text.TrimStart((byte)' ');
        if (text.IsEmpty)
        {
            return true;
        }

        if (text.SequenceEqual("Z"u8) || text.SequenceEqual("z"u8) || text.SequenceEqual("UTC"u8) || text.SequenceEqual("GMT"u8))
        {
            offset = 0;
            return true;
        }

        var hasColon = text.Length == 6 && text[3] == ':';
        if (text[0] is not ((byte)'+' or (byte)'-') || (text.Length != 5 && !hasColon))
        {
            return false;
        }

        var (hours, minutes) = (LogTime.Two(text, 1), LogTime.Two(text, hasColon ? 4 : 3));
        offset = ((hours * 60) + minutes) * (text[0] == '-' ? -60 : 60);
        return hours <= 14 && minutes <= 59;
    }
}
