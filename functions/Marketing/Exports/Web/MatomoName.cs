using System.Text.RegularExpressions;
using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// What the name of a Matomo download tells: "Export _ Channel Type _ January 1, 2026 – January 31, 2026.csv", or two ISO days.
/// </summary>
internal sealed partial class MatomoName
{
    public MatomoName(Reading reading, Column segment)
    {
        var name = reading.File[(reading.File.LastIndexOf('/') + 1)..];
        var upload = reading.Upload[(reading.Upload.LastIndexOf('/') + 1)..];
        // Matomo's own names have three parts: the word for an export, the report's name, the days.
        Report = name.Split(" _ ") is [_, var report, _] ? report.Trim() : name.Split('_', '.')[0];
        Property = Host().Match(upload) is { Success: true } host ? host.Value.ToLowerInvariant() : "";
        Segment = Only(reading, segment);
        Period = NamedDays.Of(reading) ?? Worded(name) ?? Worded(upload) ?? One(name) ?? One(upload);
    }

    public string Report { get; }

    public string Property { get; }

    public (DateOnly From, DateOnly To)? Period { get; }

    /// <summary>The one segment that several rows bear, of which the whole report is; countries and pages each bear their own.</summary>
    public string? Segment { get; }

    private static string? Only(Reading reading, Column segment)
    {
        var spellings = segment.Aliases.Prepend(segment.Name).Select(Spellings.Normalize).ToList();
        var head = reading.Siblings.FirstOrDefault(sibling => sibling.File == reading.File);
        var rows = head is null || head.Bytes.IsEmpty ? [] : HeadTable.Rows(head, spellings.Contains);
        var isThere = rows.Count > 0 && spellings.Contains(Spellings.Normalize(rows[0][0]));
        var told = isThere ? rows.Skip(1).Select(row => row[0]).Where(text => text.Length > 0).ToList() : [];
        return told.Count > 1 && told.Distinct().Count() == 1 ? told[0] : null;
    }

    private static (DateOnly From, DateOnly To)? Worded(string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        var last = stem[(stem.LastIndexOf('_') + 1)..].Trim();
        return SearchExport.Range(last) ?? WordedDays.Of(last);
    }

    private static (DateOnly From, DateOnly To)? One(string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        var last = stem[(stem.LastIndexOf('_') + 1)..].Trim();
        if (Dates.TryRead(Encoding.UTF8.GetBytes(last), DateOrder.YearMonthDay, out var at, out _))
        {
            return (DateOnly.FromDateTime(at.Wall), DateOnly.FromDateTime(at.Wall));
        }

        return Pipeline.Uploads.SnapshotTime.InName(name) is { } day ? (DateOnly.FromDateTime(day), DateOnly.FromDateTime(day)) : null;
    }

    [GeneratedRegex(@"(?<![\w.-])([a-z0-9][a-z0-9-]*\.)+(?!csv|zip|gz|xlsx|tsv)[a-z]{2,}(?![a-z0-9-])", RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}
