namespace Pipeline.Uploads;

/// <summary>
/// What became of an upload, in counts: it stands beside the receipt, so that a list of thousands reads none of them.
/// </summary>
public sealed record UploadCounts
{
    private const int Fields = 10;

    public required long Bytes { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public DateTimeOffset? UploadedAgainAt { get; init; }

    /// <summary>The refusal's code; null where it was taken in.</summary>
    public string? Refused { get; init; }

    public long RowsRead { get; init; }

    public long Kept { get; init; }

    public long Rejected { get; init; }

    public long SetAside { get; init; }

    /// <summary>The first day of which its rows tell.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public static UploadCounts Of(Receipt receipt) => new()
    {
        Bytes = receipt.Bytes,
        UploadedAt = receipt.UploadedAt,
        UploadedAgainAt = receipt.UploadedAgainAt,
        Refused = receipt.Refusal?.Code,
        RowsRead = receipt.Rows.Read,
        Kept = receipt.Rows.Kept,
        Rejected = receipt.Rows.Rejected,
        SetAside = receipt.Rows.SetAside.Values.Sum(),
        From = receipt.Files.Min(file => file.From),
        To = receipt.Files.Max(file => file.To),
    };

    /// <summary>As metadata can hold it.</summary>
    public string Write() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Bytes};{UploadedAt.UtcTicks};{UploadedAgainAt?.UtcTicks};{Refused};{RowsRead};{Kept};{Rejected};{SetAside};{From?.DayNumber};"
            + $"{To?.DayNumber}");

    /// <summary>The same again; null where nothing was written, or by another version.</summary>
    public static UploadCounts? Read(string? text) => text?.Split(';') is { Length: Fields } fields && Moment(fields[1]) is { } at
        ? new()
        {
            Bytes = Number(fields[0]) ?? 0,
            UploadedAt = at,
            UploadedAgainAt = Moment(fields[2]),
            Refused = fields[3].Length == 0 ? null : fields[3],
            RowsRead = Number(fields[4]) ?? 0,
            Kept = Number(fields[5]) ?? 0,
            Rejected = Number(fields[6]) ?? 0,
            SetAside = Number(fields[7]) ?? 0,
            From = Day(fields[8]),
            To = Day(fields[9]),
        }
        : null;

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Moment(string text) => Number(text) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    private static DateOnly? Day(string text) => Number(text) is { } day ? DateOnly.FromDayNumber((int)day) : null;
}
