using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Publishing;

/// <summary>Finished work lies in folders; those that no pointer names any more are cleaned up.</summary>
public static class Folders
{
    private static readonly TimeSpan Rest = TimeSpan.FromDays(1);

    /// <summary>The folder that counts, by day; empty where a day's pointer names none.</summary>
    public static async Task<SortedDictionary<DateOnly, string>> OfDaysAsync(BlobContainerClient container, string page, CancellationToken stop)
    {
        var days = new SortedDictionary<DateOnly, string>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, stop))
        {
            if (blob.Name.Split('/') is [var folder, var name] && name == page
                && DateOnly.TryParseExact(folder, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                days[day] = blob.Metadata.TryGetValue(PointerBlob.FolderKey, out var counting) ? counting : "";
            }
        }

        return days;
    }

    /// <summary>
    /// Deletes what lies two folders deep, is named by no pointer and is a day old. Who writes a folder anew writes each file of it, so that
    /// its version is another, and it stays.
    /// </summary>
    public static async Task TidyAsync(BlobContainerClient container, IReadOnlySet<string> counting, DateTimeOffset now, CancellationToken stop)
    {
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, stop))
        {
            var folder = blob.Name[..(blob.Name.LastIndexOf('/') + 1)];
            if (folder.Count(letter => letter == '/') == 2 && !counting.Contains(folder) && blob.Properties.LastModified < now - Rest)
            {
                try
                {
                    await container.GetBlobClient(blob.Name).DeleteIfExistsAsync(DeleteSnapshotsOption.None, new BlobRequestConditions { IfMatch = blob.Properties.ETag }, stop);
                }
                catch (RequestFailedException e) when (e.Status == 412)
                {
                    // Written anew since it was listed.
                }
            }
        }
    }
}
