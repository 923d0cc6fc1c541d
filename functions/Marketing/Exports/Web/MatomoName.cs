using System.Text.RegularExpressions;
using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// What the name of a Matomo download tells: "Export _ Channel Type _ January 1, 2026 – January 31, 2026.csv", or two ISO days.
/// </summary>
internal sealed partial class MatomoName
{
    public MatomoName(Reading reading)
    {
        var name = reading.File[(reading.File.LastIndexOf('/') + 1)..];
        var upload = reading.Upload[(reading.Upload.LastIndexOf('/') + 1)..];
        // Matomo's own names have three parts: the word for an export, the report's name, the days.
        Report = name.Split(" _ ") is [_, var report, _] ? report.Trim() : name.Split('_', '.')[0];
        Property = Host().Match(upload) is { Success: true } host ? host.Value.ToLowerInvariant() : "";
        Period = NamedDays.Of(reading) ?? Worded(name) ?? Worded(upload) ?? One(name) ?? One(upload);
    }

    public string Report { get; }

    public string Property { get; }

    public (DateOnly From, DateOnly To)? Period { get; }

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
