using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Publishing;

/// <summary>Changes a blob that is still the one that was seen; a version of null is one that was not there.</summary>
public static class Conditional
{
    /// <summary>Its version then; null where it was another by now.</summary>
    public static async Task<ETag?> WriteAsync(
        BlobClient blob, ETag? version, ReadOnlyMemory<byte> content, string contentType, IDictionary<string, string>? metadata,
        CancellationToken stop)
    {
        try
        {
            var written = await blob.UploadAsync(
                new BinaryData(content),
                new BlobUploadOptions
                {
                    HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
                    Metadata = metadata,
                    Conditions = version is { } seen
                        ? new BlobRequestConditions { IfMatch = seen } : new BlobRequestConditions { IfNoneMatch = ETag.All },
                },
                stop);
            return written.Value.ETag;
        }
        catch (RequestFailedException e) when (e.Status == 412 || e.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            return null;
        }
    }

    /// <summary>False where it was another by now.</summary>
    public static async Task<bool> DeleteAsync(BlobClient blob, ETag? version, CancellationToken stop)
    {
        try
        {
            await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.None, new BlobRequestConditions { IfMatch = version }, stop);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }
}
