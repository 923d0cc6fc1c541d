using Azure;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Uploads;

/// <summary>
/// What a 404 of storage says. A blob that is not there was withdrawn, or was never written; a container that is not there is a fault of
/// the deployment, under which no upload may count as gone.
/// </summary>
public static class Absence
{
    /// <summary>Whether the blob, and only the blob, is not there.</summary>
    public static bool OfBlob(RequestFailedException error) => error.Status == 404 && error.ErrorCode == BlobErrorCode.BlobNotFound;
}
