using Azure;
using Azure.Storage.Blobs;
using Pipeline.Uploads;

namespace Pipeline.Publishing;

/// <summary>Fetches a blob that may be gone.</summary>
internal static class Fetching
{
    public static async Task<bool> TryAsync(BlobClient blob, string path, CancellationToken stop)
    {
        try
        {
            await blob.DownloadToAsync(path, stop);
            return true;
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            File.Delete(path);
            return false;
        }
    }
}
