using System.Text.RegularExpressions;
using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>
/// When an export's content was true: the date in its name, else the end of its own range, else what the blob's
/// metadata says ("snapshot"), else when it was uploaded.
/// </summary>
public static partial class SnapshotTime
{
    public const string MetadataKey = "snapshot";

    public static Snapshot Tell(
        string upload, DateOnly? rangeEnd, IDictionary<string, string>? metadata, DateTimeOffset uploadedAt, TimeZoneInfo zone)
    {
        if (InName(upload, zone) is { } named)
        {
            return new Snapshot(named, "file name");
        }

        if (rangeEnd is { } end)
        {
            return new Snapshot(end.ToDateTime(TimeOnly.MinValue), "range");
        }

        if (InMetadata(metadata) is { } at)
        {
            return new Snapshot(at, "metadata");
        }

        return new Snapshot(TimeZoneInfo.ConvertTime(uploadedAt, zone).DateTime, "upload time");
    }

    /// <summary>What whoever uploaded the file says of it; null where nobody does.</summary>
    public static DateTime? InMetadata(IDictionary<string, string>? metadata) =>
        metadata is not null && metadata.TryGetValue(MetadataKey, out var said)
            && DateTime.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;

    /// <summary>
    /// The last date in a file's name, since a range's end stands last: 2026-04-27, 2026_04_27, 20260427, with a time behind it or not;
    /// 27-04-2026, 27.04.2026 and 04-27-2026 where one of the numbers can only be the day; 27 Apr 2026, Apr-27-2026 in any language whose
    /// months are known; and the milliseconds since 1970 in the name of a Salesforce report or of an export of a LinkedIn page. Null where
    /// a name tells none.
    /// </summary>
    public static DateTime? InName(string upload, TimeZoneInfo? zone = null)
    {
        var name = upload[(upload.LastIndexOf('/') + 1)..];
        if (InMilliseconds().Match(name) is { Success: true } report
            && long.TryParse(report.Groups["ms"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), zone ?? TimeZoneInfo.Utc).DateTime;
        }

        return Dated(name) is { Count: > 0 } found ? found[^1].At : null;
    }

    /// <summary>
    /// The first day of a range in a file's name: the date that stands before the last, where nothing but "to" lies between them.
    /// </summary>
    public static DateOnly? RangeStartInName(string upload)
    {
        var name = upload[(upload.LastIndexOf('/') + 1)..];
        var found = Dated(name);
        return found.Count > 1 && found[^2] is var (place, length, at) && at <= found[^1].At
            && Between().IsMatch(name[(place + length)..found[^1].Place])
            ? DateOnly.FromDateTime(at) : null;
    }

    // The dates of a name, in their order.
    private static List<(int Place, int Length, DateTime At)> Dated(string name)
    {
        List<(int Place, int Length, DateTime At)> found = [];
        foreach (Match match in YearFirst().Matches(name))
        {
            if (DateTime.TryParseExact(
                match.Groups["y"].Value + match.Groups["m"].Value
                    + match.Groups["d"].Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                found.Add((match.Index, match.Length, day + Clock(match)));
                name = string.Concat(name.AsSpan(0, match.Index), new string('#', match.Length), name.AsSpan(match.Index + match.Length));
            }
        }

        foreach (var match in YearLast().Matches(name).Concat(Named().Matches(name)))
        {
            var text = match.Value.Replace('_', ' ');
            if (Dates.TryRead(
                Encoding.UTF8.GetBytes(match.Groups["month"].Success ? text.Replace('-', ' ') : text.Replace(' ', '/')), DateOrder.Unknown,
                out var day, out _))
            {
                found.Add((match.Index, match.Length, day.Day(TimeZoneInfo.Utc).ToDateTime(TimeOnly.MinValue)));
            }
        }

        return [.. found.OrderBy(date => date.Place)];
    }

    private static TimeSpan Clock(Match match) =>
        match.Groups["h"].Success
        && TimeOnly.TryParseExact(
            match.Groups["h"].Value + match.Groups["min"].Value
                + match.Groups["sec"].Value.PadRight(2, '0'), "HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToTimeSpan()
            : TimeSpan.Zero;

    [GeneratedRegex(
        @"^[\s_.,()–—-]*(?:to|until|through|sampai|hingga|s\.?d\.?|s/d|bis|al|hasta|até|au|tot)?[\s_.,()–—-]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?:^report|_(?:content|followers|visitors|updates)_)(?<ms>1\d{12})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex InMilliseconds();

    // A clock is written together (20260427101500, 20260427_101500) or divided throughout (2026-04-27_10-15-00), so that a second date is
    // none.
    [GeneratedRegex(
        @"(?<!\d)(?<y>20\d\d)(?<s>[-_.]?)(?<m>\d\d)\k<s>(?<d>\d\d)(?:[T _-]?(?<h>\d\d)(?<min>\d\d)(?<sec>\d\d)?(?!\d|[-_.]\d)"
            + @"|[T _-](?<h>\d\d)[-_.:](?<min>\d\d)[-_.:](?<sec>\d\d)(?!\d))?(?!\d)")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<!\d)\d\d?(?<s>[-_. ])\d\d?\k<s>20\d\d(?!\d)")]
    private static partial Regex YearLast();

    [GeneratedRegex(
        @"(?<![\d\p{L}])(?:\d\d?[-_ .]{0,2}(?<month>\p{L}{3,12})[-_ .,]{0,2}|(?<month>\p{L}{3,12})[-_ .]{0,2}\d\d?[-_ ,.]{1,2})20\d\d(?!\d)")]
    private static partial Regex Named();
}
