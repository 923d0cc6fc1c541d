using Marketing;
using Pipeline.Tables;
using Pipeline.Uploads;
using Sales;

namespace Pipeline.Local;

/// <summary>Finds the files behind the paths on the command line, and which side each belongs to.</summary>
public static class LocalFiles
{
    private static readonly IReadOnlyList<ExportFormat> MarketingFormats = Knowledge.FormatsOf(MarketingPipeline.Marketing.Knowledge);
    private static readonly IReadOnlyList<ExportFormat> SalesFormats = Knowledge.FormatsOf(SalesPipeline.Sales.Knowledge);

    /// <summary>Every format of both sides.</summary>
    public static IReadOnlyList<ExportFormat> Formats { get; } = [.. MarketingFormats, .. SalesFormats];

    /// <summary>Recognises among the formats of both sides.</summary>
    public static Recognition AnySide { get; } = new(Formats);

    /// <exception cref="FileNotFoundException">A path leads nowhere.</exception>
    public static IReadOnlyList<LocalFile> Find(IEnumerable<string> paths, string? side)
    {
        List<(string Path, string Upload)> found = [];
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                found.AddRange(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsVisible).Order(StringComparer.Ordinal)
                    .Select(file => (file, Path.GetRelativePath(path, file).Replace('\\', '/'))));
            }
            else if (File.Exists(path))
            {
                found.Add((path, Path.GetFileName(path)));
            }
            else
            {
                throw new FileNotFoundException($"'{path}' is neither a file nor a folder.", path);
            }
        }

        return [.. Distinct(found).Select(file => new LocalFile(file.Path, file.Upload, side ?? SideOf(file.Path)))];
    }

    // Two different files of one name would replace each other: the folder they lie in tells them apart.
    private static IEnumerable<(string Path, string Upload)> Distinct(List<(string Path, string Upload)> found)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, upload) in found.DistinctBy(file => Path.GetFullPath(file.Path)))
        {
            var name = upload;
            for (var folder = Path.GetDirectoryName(Path.GetFullPath(path)); !names.Add(name) && folder is not null; folder = Path.GetDirectoryName(folder))
            {
                name = Path.GetFileName(folder) + "/" + name;
            }

            yield return (path, name);
        }
    }

    private static string SideOf(string path)
    {
        var folders = Path.GetFullPath(path).Split('/', '\\');
        var named = folders[..^1].LastOrDefault(folder => folder is "marketing" or "sales");
        return named ?? SideByContent(path);
    }

    private static string SideByContent(string path)
    {
        var marketing = MarketingFormats.Select(format => format.Id).ToHashSet(StringComparer.Ordinal);
        try
        {
            var reader = new UploadReader(AnySide, new PipelineSettings(), new NoFacts());
            var format = reader.Recognise(Path.GetFileName(path), new FileInfo(path).Length, _ => File.OpenRead(path))[0];
            return marketing.Contains(format.Id) ? "marketing" : "sales";
        }
        catch (RefusedException e)
        {
            // Nobody's file still gets its receipt: from the side whose format came nearest.
            return e.Refusal.Nearest is { } nearest && !marketing.Contains(nearest) ? "sales" : "marketing";
        }
    }

    private static bool IsVisible(string file) => !Path.GetFileName(file).StartsWith('.');
}
