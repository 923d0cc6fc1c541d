namespace Marketing.Exports.Logs;

/// <summary>From a log's clock to the business's and to UTC, without asking the zone for every line.</summary>
public sealed class BusinessClock(TimeZoneInfo zone)
{
    /// <summary>No zone changes its offset between quarters of an hour.</summary>
    private const int Quarter = 900;

    private long quarter = long.MinValue;
    private long offset;

    public long Utc(LogTime time) =>
        time.IsUtc ? time.Second : time.Second - (long)zone.GetUtcOffset(At(time.Second, DateTimeKind.Unspecified)).TotalSeconds;

    /// <summary>Seconds since 1970 that a clock on the business's wall would show.</summary>
    public long Wall(LogTime time)
    {
        if (!time.IsUtc)
        {
            return time.Second;
        }

        var now = time.Second / Quarter;
        if (now != quarter)
        {
            quarter = now;
            offset = (long)zone.GetUtcOffset(At(time.Second, DateTimeKind.Utc)).TotalSeconds;
        }

        return time.Second + offset;
    }

    public static DateTime At(long second, DateTimeKind kind = DateTimeKind.Unspecified) =>
        DateTime.SpecifyKind(DateTime.UnixEpoch.AddSeconds(second), kind);
}
