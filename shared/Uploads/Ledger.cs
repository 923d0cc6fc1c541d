using System.Diagnostics;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Uploads;

/// <summary>The receipts of one side: what was taken in, what was refused, what a sweep has still to send.</summary>
public sealed class Ledger(Storage storage, string side)
{
    private const string ETagKey = "etag";
    private const string TraceKey = "trace";

    private readonly BlobContainerClient receipts = storage.Container(BlobNames.Receipts(side));

    /// <summary>All receipts of these bytes, under whatever name they came.</summary>
    public async Task<IReadOnlyList<Receipt>> OfContentAsync(string hash, CancellationToken stop)
    {
        List<Receipt> found = [];
        await foreach (var blob in receipts.GetBlobsAsync(BlobTraits.None, BlobStates.None, BlobNames.ReceiptsOf(hash), stop))
        {
            if (await ReadAsync(blob.Name, stop) is { } receipt)
            {
                found.Add(receipt);
            }
        }

        return found;
    }

    /// <summary>Every receipt, in the order of hash and name.</summary>
    public async Task<IReadOnlyList<Receipt>> AllAsync(CancellationToken stop)
    {
        List<string> names = [];
        await foreach (var blob in receipts.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, stop))
        {
            if (blob.Name.EndsWith(".json", StringComparison.Ordinal))
            {
                names.Add(blob.Name);
            }
        }

        var found = new Receipt?[names.Count];
        await Parallel.ForAsync(0, names.Count, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = stop }, async (i, token) =>
            found[i] = await ReadAsync(names[i], token));
        return [.. found.OfType<Receipt>().OrderBy(receipt => receipt.Hash, StringComparer.Ordinal).ThenBy(receipt => receipt.Upload, StringComparer.Ordinal)];
    }

    /// <summary>The version (ETag) of each upload that has its receipt.</summary>
    public async Task<IReadOnlyList<Answer>> AnsweredAsync(CancellationToken stop)
    {
        List<Answer> answered = [];
        await foreach (var blob in receipts.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, stop))
        {
            var slash = blob.Name.IndexOf('/', StringComparison.Ordinal);
            if (slash > 0 && blob.Name.EndsWith(".json", StringComparison.Ordinal) && blob.Metadata.TryGetValue(ETagKey, out var etag))
            {
                answered.Add(new Answer(
                    blob.Name[(slash + 1)..^5], etag, blob.Properties.LastModified ?? DateTimeOffset.MinValue, blob.Metadata.TryGetValue(TraceKey, out var trace) ? trace : null));
            }
        }

        return answered;
    }

    /// <summary>Writes the receipt, last of all that an upload leaves: what has no receipt was not finished.</summary>
    public async Task WriteAsync(Receipt receipt, ETag version, CancellationToken stop) =>
        await receipts.GetBlobClient(BlobNames.Receipt(receipt.Hash, receipt.Upload)).UploadAsync(
            new BinaryData(JsonText.Write(receipt)),
            new BlobUploadOptions
            {
                HttpHeaders = new BlobHttpHeaders { ContentType = "application/json; charset=utf-8" },
                Metadata = Metadata(version),
            },
            stop);

    /// <summary>Notes that a newer version of the blob holds the same bytes, so that no sweep sends it again.</summary>
    public async Task NoteVersionAsync(Receipt receipt, ETag version, CancellationToken stop) =>
        await receipts.GetBlobClient(BlobNames.Receipt(receipt.Hash, receipt.Upload))
            .SetMetadataAsync(Metadata(version), cancellationToken: stop);

    public async Task DeleteAsync(Receipt receipt, CancellationToken stop) =>
        await receipts.DeleteBlobIfExistsAsync(BlobNames.Receipt(receipt.Hash, receipt.Upload), cancellationToken: stop);

    /// <summary>An ETag as metadata can hold it.</summary>
    public static string Plain(ETag version) => version.ToString().Trim('"');

    // The trace stands beside the receipt and not in it: the same bytes leave the same receipt.
    private static Dictionary<string, string> Metadata(ETag version)
    {
        var metadata = new Dictionary<string, string> { [ETagKey] = Plain(version) };
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id })
        {
            metadata[TraceKey] = id;
        }

        return metadata;
    }

    private async Task<Receipt?> ReadAsync(string name, CancellationToken stop)
    {
        try
        {
            var content = await receipts.GetBlobClient(name).DownloadContentAsync(stop);
            return JsonText.Read<Receipt>(content.Value.Content.ToMemory().Span);
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            // Withdrawn between the listing and this read.
            return null;
        }
    }
}
