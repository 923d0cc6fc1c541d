namespace Marketing.Exports.Logs;

/// <summary>
/// Reads 10/Feb/2012:16:42:07 -0500, the time of the NCSA logs, also with a fraction of the second and a colon in the zone. Lines of one
/// minute come together, so the minute is worked out once.
/// </summary>
public sealed class NcsaClock
{
    private const int MinuteLength = 17;
    private const int ClockLength = 20;
    private const int ZoneLength = 6;

    private readonly byte[] known = new byte[MinuteLength + ZoneLength];
    private int knownLength;
    private LogTime minute;

    /// <summary>Whether a time may start here: two digits, a slash, three letters, a slash.</summary>
    public static bool IsLikely(ReadOnlySpan<byte> text) =>
        text.Length >= ClockLength && text[2] == '/' && text[6] == '/' && text[11] == ':';

    /// <param name="text">Begins with the time.</param>
    /// <param name="time">The second; in UTC where an offset follows.</param>
    public bool TryRead(ReadOnlySpan<byte> text, out LogTime time)
    {
        time = default;
        if (!IsLikely(text))
        {
            return false;
        }

        var second = LogTime.Two(text, 18);
        Span<byte> zone = stackalloc byte[ZoneLength];
        zone = zone[..Zone(text[ClockLength..], zone)];
        if (text[17] != ':' || second > 60 || !(IsKnown(text, zone) || TryLearn(text, zone)))
        {
            return false;
        }

        time = minute with { Second = minute.Second + second };
        return true;
    }

    // " -0500" or " -05:00", behind a fraction where there is one; nothing where no zone follows.
    private static int Zone(ReadOnlySpan<byte> rest, Span<byte> zone)
    {
        if (rest is [(byte)'.' or (byte)',', ..])
        {
            var end = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            rest = end < 0 ? default : rest[(end + 1)..];
        }

        if (rest.Length < ZoneLength || rest[0] != ' ' || rest[1] is not ((byte)'+' or (byte)'-'))
        {
            return 0;
        }

        rest[..4].CopyTo(zone);
        var minutes = rest[4] == ':' ? rest[5..] : rest[4..];
        if (minutes.Length < 2)
        {
            return 0;
        }

        minutes[..2].CopyTo(zone[4..]);
        return ZoneLength;
    }

    private bool IsKnown(ReadOnlySpan<byte> text, ReadOnlySpan<byte> zone) =>
        knownLength == MinuteLength + zone.Length
        && text[..MinuteLength].SequenceEqual(known.AsSpan(0, MinuteLength))
        && zone.SequenceEqual(known.AsSpan(MinuteLength, zone.Length));

    private bool TryLearn(ReadOnlySpan<byte> text, ReadOnlySpan<byte> zone)
    {
        var year = (LogTime.Two(text, 7) * 100) + LogTime.Two(text, 9);
        var (hour, clockMinute) = (LogTime.Two(text, 12), LogTime.Two(text, 15));
        if (LogTime.Midnight(year, Month(text.Slice(3, 3)), LogTime.Two(text, 0)) is not { } midnight || text[14] != ':' || hour > 23
            || clockMinute > 59)
        {
            return false;
        }

        var offset = 0;
        if (!zone.IsEmpty)
        {
            var (hours, minutes) = (LogTime.Two(zone, 2), LogTime.Two(zone, 4));
            if (hours > 14 || minutes > 59)
            {
                return false;
            }

            offset = ((hours * 60) + minutes) * (zone[1] == '-' ? -60 : 60);
        }

        minute = new LogTime(midnight + (hour * 3600) + (clockMinute * 60) - offset, !zone.IsEmpty);
        text[..MinuteLength].CopyTo(known);
        zone.CopyTo(known.AsSpan(MinuteLength));
        knownLength = MinuteLength + zone.Length;
        return true;
    }

    // Web servers write English names, whatever the machine's language.
    private static int Month(ReadOnlySpan<byte> name) => name switch
    {
        _ when name.SequenceEqual("Jan"u8) => 1,
        _ when name.SequenceEqual("Feb"u8) => 2,
        _ when name.SequenceEqual("Mar"u8) => 3,
        _ when name.SequenceEqual("Apr"u8) => 4,
        _ when name.SequenceEqual("May"u8) => 5,
        _ when name.SequenceEqual("Jun"u8) => 6,
        _ when name.SequenceEqual("Jul"u8) => 7,
        _ when name.SequenceEqual("Aug"u8) => 8,
        _ when name.SequenceEqual("Sep"u8) => 9,
        _ when name.SequenceEqual("Oct"u8) => 10,
        _ when name.SequenceEqual("Nov"u8) => 11,
        _ when name.SequenceEqual("Dec"u8) => 12,
        _ => 0,
    };
}
