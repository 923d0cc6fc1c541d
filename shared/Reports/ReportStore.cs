using Azure;
using Azure.Storage.Blobs.Models;
using Pipeline.Uploads;

namespace Pipeline.Reports;

/// <summary>Where reports lie: under their day, under "latest", and listed by date.</summary>
public sealed class ReportStore(Storage storage, string side)
{
    private const string OverKey = "over";

    /// <summary>What the newest report was written over, in few bytes, and when; empty and long ago when there is none.</summary>
    public async Task<(string Over, DateTimeOffset At)> WrittenAsync(CancellationToken stop)
    {
        try
        {
            var latest = storage.Container(BlobNames.Reports(side)).GetBlobClient(BlobNames.LatestReport("report.json"));
            var written = (await latest.GetPropertiesAsync(cancellationToken: stop)).Value;
            return (written.Metadata.TryGetValue(OverKey, out var over) ? over : "", written.LastModified);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return ("", DateTimeOffset.MinValue);
        }
    }

    /// <summary>The dated report first: whoever reads "latest" finds what also stands under its date.</summary>
    public async Task StoreAsync(DateOnly asOf, string over, IReadOnlyList<ReportFile> files, CancellationToken stop)
    {
        var container = storage.Container(BlobNames.Reports(side));
        foreach (var name in new Func<string, string>[] { file => BlobNames.ReportOf(asOf, file), BlobNames.LatestReport })
        {
            foreach (var file in files)
            {
                await container.GetBlobClient(name(file.Name)).UploadAsync(
                    new BinaryData(file.Content),
                    new BlobUploadOptions
                    {
                        HttpHeaders = new BlobHttpHeaders { ContentType = file.ContentType },
                        Metadata = new Dictionary<string, string> { [OverKey] = over },
                    },
                    stop);
            }
        }
    }

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
