using System.Text.RegularExpressions;

namespace Pipeline.Uploads;

/// <summary>
/// When an export's content was true: the date in its name, else the end of its own range, else what the blob's
/// metadata says ("snapshot"), else when it was uploaded.
/// </summary>
public static partial class SnapshotTime
{
    public const string MetadataKey = "snapshot";

    public static Snapshot Tell(string upload, DateOnly? rangeEnd, IDictionary<string, string>? metadata, DateTimeOffset uploadedAt, TimeZoneInfo zone)
    {
        if (InName(upload) is { } named)
        {
            return new Snapshot(named, "file name");
        }

        if (rangeEnd is { } end)
        {
            return new Snapshot(end.ToDateTime(TimeOnly.MinValue), "range");
        }

        if (metadata is not null && metadata.TryGetValue(MetadataKey, out var said)
            && DateTime.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            return new Snapshot(at, "metadata");
        }

        return new Snapshot(TimeZoneInfo.ConvertTime(uploadedAt, zone).DateTime, "upload time");
    }

    /// <summary>The last date in a file's name (a range's end stands last), as 2026-04-27, 2026_04_27 or 20260427.</summary>
    public static DateTime? InName(string upload)
    {
        var name = upload[(upload.LastIndexOf('/') + 1)..];
        foreach (var match in NamedDate().Matches(name).Reverse())
        {
            if (DateOnly.TryParseExact(
                match.Groups["y"].Value + match.Groups["m"].Value + match.Groups["d"].Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day.ToDateTime(TimeOnly.MinValue);
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<!\d)(?<y>20\d\d)(?<s>[-_.]?)(?<m>\d\d)\k<s>(?<d>\d\d)(?!\d)")]
    private static partial Regex NamedDate();
}
