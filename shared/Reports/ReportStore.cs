using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Publishing;
using Pipeline.Uploads;

namespace Pipeline.Reports;

/// <summary>
/// Where reports lie: each in a folder of its own below its day. Two pages say which one counts, the day's and "latest"; each is one blob,
/// written last and whole.
/// </summary>
public sealed class ReportStore(Storage storage, string side)
{
    private const string NewestKey = "newest";
    private const string PageName = "report.html";

    private readonly BlobContainerClient container = storage.Container(BlobNames.Reports(side));

    private PointerBlob Latest => new(container.GetBlobClient(BlobNames.LatestReport));

    /// <summary>What the pages say, read before anything that a report reads.</summary>
    public async Task<ReportPlace> LookAsync(DateOnly asOf, CancellationToken stop)
    {
        var latest = await Latest.ReadAsync(stop);
        return new(asOf, latest, await DayOf(asOf).ReadAsync(stop), Mark(latest));
    }

    /// <summary>The newest report's mark.</summary>
    public async Task<ReportMark> WrittenAsync(CancellationToken stop) => Mark(await Latest.ReadAsync(stop));

    /// <summary>Writes the files into their folder and makes them the day's report; false where a newer one was written meanwhile.</summary>
    public async Task<bool> StoreAsync(ReportPlace place, string over, IReadOnlyList<ReportFile> files, Func<CancellationToken, Task<bool>> isPresent, CancellationToken stop)
    {
        var folder = FolderOf(place.AsOf, files);
        foreach (var file in files)
        {
            await container.GetBlobClient(folder + file.Name).UploadAsync(
                new BinaryData(file.Content), new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = file.ContentType } }, stop);
        }

        return await SwapAsync(DayOf(place.AsOf), place.Day, new(null, over, folder, new Dictionary<string, string>()), files, isPresent, stop);
    }

    /// <summary>
    /// Makes them the newest report, last of all that a report leaves, and after whoever waits for it was told: a run that broke off
    /// before is due again, whole.
    /// </summary>
    public async Task<bool> MarkAsync(ReportPlace place, ReportMark mark, IReadOnlyList<ReportFile> files, Func<CancellationToken, Task<bool>> isPresent, CancellationToken stop) =>
        await SwapAsync(
            Latest,
            place.Latest,
            new(null, mark.Over, FolderOf(place.AsOf, files), new Dictionary<string, string> { [NewestKey] = mark.Newest.ToString("O", CultureInfo.InvariantCulture) }),
            files,
            isPresent,
            stop);

    /// <summary>The files of the report that counts: a day's, or the newest one's.</summary>
    public async Task<IReadOnlyList<string>> FilesAsync(DateOnly? asOf, CancellationToken stop)
    {
        var folder = (await (asOf is { } day ? DayOf(day) : Latest).ReadAsync(stop)).Folder;
        List<string> names = [];
        if (folder.Length > 0)
        {
            await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, folder, stop))
            {
                names.Add(blob.Name);
            }
        }

        return names;
    }

    /// <summary>Whichever dates have a report, so that an older one that was written again is listed too.</summary>
    public async Task ListAsync(string title, string language, CancellationToken stop)
    {
        var index = new PointerBlob(container.GetBlobClient(BlobNames.ReportIndex));
        for (var isWritten = false; !isWritten;)
        {
            var before = await index.ReadAsync(stop);
            var html = await ReportHtml.IndexAsync(title, [.. (await DaysAsync(stop)).Keys], language);
            isWritten = await index.SwapAsync(before, html, "text/html; charset=utf-8", new(null, Convert.ToHexStringLower(SHA256.HashData(html)), "", new Dictionary<string, string>()), _ => Task.FromResult(false), stop);
        }
    }

    /// <summary>Folders that nothing points to go once nobody can be at work in them, nor reading.</summary>
    public async Task TidyAsync(DateTimeOffset now, CancellationToken stop)
    {
        var counting = (await DaysAsync(stop)).Values.Append((await Latest.ReadAsync(stop)).Folder).ToHashSet(StringComparer.Ordinal);
        await Folders.TidyAsync(container, counting, now, stop);
    }

    private Task<SortedDictionary<DateOnly, string>> DaysAsync(CancellationToken stop) => Folders.OfDaysAsync(container, PageName, stop);

    private PointerBlob DayOf(DateOnly asOf) => new(container.GetBlobClient(BlobNames.DayReport(asOf)));

    private static Task<bool> SwapAsync(PointerBlob blob, PointerState before, PointerState after, IReadOnlyList<ReportFile> files, Func<CancellationToken, Task<bool>> isPresent, CancellationToken stop)
    {
        var page = files.Single(file => file.Name == PageName);
        return blob.SwapAsync(before, page.Content, page.ContentType, after, isPresent, stop);
    }

    private static ReportMark Mark(PointerState latest) => new(
        latest.Over, latest.Metadata.TryGetValue(NewestKey, out var newest) ? DateTimeOffset.Parse(newest, CultureInfo.InvariantCulture) : DateTimeOffset.MinValue);

    private static string FolderOf(DateOnly asOf, IReadOnlyList<ReportFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(SHA256.HashData(file.Content.Span));
        }

        return BlobNames.FolderOf(asOf, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
