using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Publishing;

/// <summary>
/// The one blob that says which of several finished folders counts. It is written last, and only where nobody wrote it since it was read:
/// of two that write at once, the one that read less throws its work away.
/// </summary>
public sealed class PointerBlob(BlobClient blob)
{
    private const string OverKey = "over";
    internal const string FolderKey = "folder";

    private static readonly PointerState Nothing = new(null, "", "", new Dictionary<string, string>());

    public async Task<PointerState> ReadAsync(CancellationToken stop)
    {
        try
        {
            var found = (await blob.GetPropertiesAsync(cancellationToken: stop)).Value;
            return new(found.ETag, found.Metadata.TryGetValue(OverKey, out var over) ? over : "", found.Metadata.TryGetValue(FolderKey, out var folder) ? folder : "", found.Metadata);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return Nothing;
        }
    }

    /// <summary>Points to a folder.</summary>
    /// <param name="before">What was read before anything else was.</param>
    /// <param name="content">What the pointer shows to people.</param>
    /// <param name="contentType">Its type.</param>
    /// <param name="after">The folder, and over what it was made.</param>
    /// <param name="isPresent">Whether what it was made over is still what there is.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>False where another wrote it meanwhile, and this one is not the newer: begin again.</returns>
    public async Task<bool> SwapAsync(PointerState before, ReadOnlyMemory<byte> content, string contentType, PointerState after, Func<CancellationToken, Task<bool>> isPresent, CancellationToken stop)
    {
        while (!await TryAsync(before, content, contentType, after, stop))
        {
            before = await ReadAsync(stop);
            if (before.Over == after.Over && before.Folder == after.Folder)
            {
                // Another one made the same of the same; or it was this one, and the answer was lost.
                return true;
            }

            if (!await isPresent(stop))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> TryAsync(PointerState before, ReadOnlyMemory<byte> content, string contentType, PointerState after, CancellationToken stop)
    {
        var metadata = new Dictionary<string, string>(after.Metadata) { [OverKey] = after.Over };
        if (after.Folder.Length > 0)
        {
            metadata[FolderKey] = after.Folder;
        }

        try
        {
            await blob.UploadAsync(
                new BinaryData(content),
                new BlobUploadOptions
                {
                    HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
                    Metadata = metadata,
                    Conditions = before.Version is { } version ? new BlobRequestConditions { IfMatch = version } : new BlobRequestConditions { IfNoneMatch = ETag.All },
                },
                stop);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 412 || e.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            return false;
        }
    }
}
