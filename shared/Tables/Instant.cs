namespace Pipeline.Tables;

/// <summary>
/// A point in time as the export wrote it: a wall clock without a zone (<see cref="Offset"/> is null), an instant with its offset from UTC,
/// or a bare day.
/// </summary>
/// <param name="Wall">What the clock showed; its kind is unspecified. Midnight for a bare day.</param>
/// <param name="Offset">From UTC; null where the export gave none.</param>
/// <param name="HasTime">False for a bare day.</param>
public readonly record struct Instant(DateTime Wall, TimeSpan? Offset, bool HasTime)
{
    /// <summary>
    /// The day in <paramref name="zone"/>. Without an offset it is the day as written: the export's own zone is taken to be this one.
    /// </summary>
    public DateOnly Day(TimeZoneInfo zone) => DateOnly.FromDateTime(In(zone));

    /// <summary>The wall clock in <paramref name="zone"/>. Without an offset it is the one written.</summary>
    public DateTime In(TimeZoneInfo zone) => Offset is { } offset
        ? DateTime.SpecifyKind(
            TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(Wall - offset, DateTimeKind.Utc), zone), DateTimeKind.Unspecified)
        : Wall;
}
