namespace Marketing.Exports.Logs;

/// <summary>A second as a log writes it.</summary>
/// <param name="Second">Seconds since 1970 on the clock that was read.</param>
/// <param name="IsUtc">False where the log names no zone: the clock is taken to be the business's.</param>
public readonly record struct LogTime(long Second, bool IsUtc)
{
    public const int Day = 86_400;

    /// <summary>Seconds since 1970 at the day's midnight, or null where there is no such day.</summary>
    public static long? Midnight(int year, int month, int day) =>
        year is >= 1990 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (new DateTime(year, month, day).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond
            : null;

    /// <summary>Two digits; something above any clock where they are none.</summary>
    public static int Two(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return (uint)tens <= 9 && (uint)ones <= 9 ? (tens * 10) + ones : 1000;
    }
}
