using Azure;
using Azure.Storage.Blobs.Models;
using Pipeline.Uploads;

namespace Pipeline.Reports;

/// <summary>Where reports lie: under their day, under "latest", and listed by date.</summary>
public sealed class ReportStore(Storage storage, string side)
{
    private const string OverKey = "over";
    private const string NewestKey = "newest";
    private const string MarkName = "report.json";

    /// <summary>The newest report's mark.</summary>
    public async Task<ReportMark> WrittenAsync(CancellationToken stop)
    {
        try
        {
            var latest = storage.Container(BlobNames.Reports(side)).GetBlobClient(BlobNames.LatestReport(MarkName));
            var metadata = (await latest.GetPropertiesAsync(cancellationToken: stop)).Value.Metadata;
            return new(
                metadata.TryGetValue(OverKey, out var over) ? over : "",
                metadata.TryGetValue(NewestKey, out var newest) ? DateTimeOffset.Parse(newest, CultureInfo.InvariantCulture) : DateTimeOffset.MinValue);
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            return ReportMark.None;
        }
    }

    /// <summary>
    /// The dated report first: whoever reads "latest" finds what also stands under its date. All but the mark of <see cref="MarkAsync"/>.
    /// </summary>
    public async Task StoreAsync(DateOnly asOf, IReadOnlyList<ReportFile> files, CancellationToken stop)
    {
        foreach (var file in files)
        {
            await WriteAsync(BlobNames.ReportOf(asOf, file.Name), file, [], stop);
        }

        foreach (var file in files.Where(file => file.Name != MarkName))
        {
            await WriteAsync(BlobNames.LatestReport(file.Name), file, [], stop);
        }
    }

    /// <summary>
    /// The newest report.json, last of all that a report leaves, and after whoever waits for it was told: a run that broke
    /// off before is due again, whole.
    /// </summary>
    public async Task MarkAsync(ReportMark mark, IReadOnlyList<ReportFile> files, CancellationToken stop) =>
        await WriteAsync(
            BlobNames.LatestReport(MarkName),
            files.Single(file => file.Name == MarkName),
            new() { [OverKey] = mark.Over, [NewestKey] = mark.Newest.ToString("O", CultureInfo.InvariantCulture) },
            stop);

    private async Task WriteAsync(string name, ReportFile file, Dictionary<string, string> metadata, CancellationToken stop) =>
        await storage.Container(BlobNames.Reports(side)).GetBlobClient(name).UploadAsync(
            new BinaryData(file.Content),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = file.ContentType }, Metadata = metadata },
            stop);

    /// <summary>Whichever dates have a report, so that an older one that was written again is listed too.</summary>
    public async Task ListAsync(string title, string language, CancellationToken stop)
    {
        var container = storage.Container(BlobNames.Reports(side));
        List<DateOnly> dates = [];
        await foreach (var folder in container.GetBlobsByHierarchyAsync(BlobTraits.None, BlobStates.None, "/", prefix: null, stop))
        {
            if (folder.IsPrefix && DateOnly.TryParseExact(folder.Prefix.TrimEnd('/'), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                dates.Add(date);
            }
        }

        await container.GetBlobClient(BlobNames.ReportIndex).UploadAsync(
            new BinaryData(await ReportHtml.IndexAsync(title, dates, language)),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "text/html; charset=utf-8" } },
            stop);
    }
}
