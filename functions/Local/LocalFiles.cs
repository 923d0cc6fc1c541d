using Marketing;
using Pipeline.Tables;
using Pipeline.Uploads;
using Sales;

namespace Pipeline.Local;

/// <summary>Finds the files behind the paths on the command line, and which sides each belongs to.</summary>
public static class LocalFiles
{
    private static readonly IReadOnlyList<ExportFormat> MarketingFormats = Knowledge.FormatsOf(MarketingPipeline.Marketing.Knowledge);
    private static readonly IReadOnlyList<ExportFormat> SalesFormats = Knowledge.FormatsOf(SalesPipeline.Sales.Knowledge);
    private static readonly IReadOnlyList<SideReading> Readings =
        [new("marketing", new Recognition(MarketingFormats)), new("sales", new Recognition(SalesFormats))];

    /// <summary>Every format of both sides.</summary>
    public static IReadOnlyList<ExportFormat> Formats { get; } = [.. MarketingFormats, .. SalesFormats];

    /// <summary>Recognises among the formats of both sides: what neither knows is nearest to one of these.</summary>
    public static Recognition AnySide { get; } = new(Formats);

    /// <param name="paths">Files and folders.</param>
    /// <param name="side">Whose they are; null: each tells itself.</param>
    /// <param name="own">Folders of ours: what a run wrote below the folder that is named is no upload of the next.</param>
    /// <exception cref="FileNotFoundException">A path leads nowhere.</exception>
    public static IReadOnlyList<LocalFile> Find(IEnumerable<string> paths, string? side, params IReadOnlyList<string> own)
    {
        List<(string Path, string Below)> found = [];
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                found.AddRange(
                    Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                    .Where(file => IsVisible(file) && !own.Any(folder => IsBelow(folder, path) && IsBelow(file, folder)))
                    .Order(StringComparer.Ordinal)
                    .Select(file => (file, Path.GetRelativePath(path, file))));
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

        return [.. Distinct(found).SelectMany(file => FilesOf(file.Path, file.Below, file.Upload, side))];
    }

    /// <summary>
    /// The sides that read a file, each with its own formats, marketing first. What each file is, is decided once over the formats of both:
    /// it goes to the side whose format that is, and to the other one only where it has a format for the same list, as for a CRM's leads,
    /// which are marketing's yield and sales' work. None where nobody reads it.
    /// </summary>
    public static IReadOnlyList<SideReading> Reading(string upload, long length, Func<bool, Stream> open)
    {
        var decided = Recognised(AnySide, upload, length, open);
        return [.. Readings.Where(reading => Recognised(reading.Recognition, upload, length, open)
            .Any(own => decided.Any(file => file.Within == own.Within && file.Format.IsSameList(own.Format))))];
    }

    /// <summary>The same of an upload, where it still lies.</summary>
    public static async Task<IReadOnlyList<SideReading>> ReadingAsync(
        Storage storage, string side, string upload, CancellationToken stop)
    {
        var blob = storage.Container(BlobNames.Uploads(side)).GetBlobClient(upload);
        return await blob.ExistsAsync(stop)
            ? await Task.Run(
                async () => Reading(
                    upload, (await blob.GetPropertiesAsync(cancellationToken: stop)).Value.ContentLength,
                    _ => blob.OpenRead(cancellationToken: stop)),
                stop)
            : [];
    }

    // Two different files of one name would replace each other: the folder they lie in tells them apart.
    private static IEnumerable<(string Path, string Below, string Upload)> Distinct(List<(string Path, string Below)> found)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, below) in found.DistinctBy(file => Path.GetFullPath(file.Path)))
        {
            var name = UploadNames.Of(below);
            for (var folder = Path.GetDirectoryName(Path.GetFullPath(path)); !names.Add(name)
                && folder is not null; folder = Path.GetDirectoryName(folder))
            {
                name = UploadNames.Of(Path.GetFileName(folder) + "/" + name);
            }

            yield return (path, below, name);
        }
    }

    // Only folders below the path that was named say whose a file is: what stands above it is where somebody happens to keep it.
    private static IEnumerable<LocalFile> FilesOf(string path, string below, string upload, string? side)
    {
        if ((side ?? below.Split('/', '\\')[..^1].LastOrDefault(folder => folder is "marketing" or "sales")) is { } named)
        {
            return [new LocalFile(path, upload, named)];
        }

        var (name, length) = (Path.GetFileName(path), new FileInfo(path).Length);
        var reading = Reading(name, length, _ => File.OpenRead(path));
        return reading.Count > 0
            ? reading.Select(owner => new LocalFile(path, upload, owner.Side))
            : [new LocalFile(path, upload, Nearest(name, length, path)) { IsNobodys = true }];
    }

    // Nobody's file still gets its receipt: from the side whose format came nearest.
    private static string Nearest(string upload, long length, string path)
    {
        try
        {
            new UploadReader(AnySide, new PipelineSettings(), new NoFacts()).Recognise(upload, length, _ => File.OpenRead(path));
            return "marketing";
        }
        catch (RefusedException e)
        {
            return SalesFormats.Any(format => format.Id == e.Refusal.Nearest) ? "sales" : "marketing";
        }
    }

    private static IReadOnlyList<RecognisedFile> Recognised(
        Recognition recognition, string upload, long length, Func<bool, Stream> open)
    {
        try
        {
            return new UploadReader(recognition, new PipelineSettings(), new NoFacts()).Recognise(upload, length, open);
        }
        catch (RefusedException)
        {
            return [];
        }
    }

    private static bool IsBelow(string path, string folder) =>
        Path.GetFullPath(path).StartsWith(
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsVisible(string file) => !Path.GetFileName(file).StartsWith('.');
}
