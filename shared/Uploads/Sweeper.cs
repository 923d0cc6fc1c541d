using Azure.Storage.Blobs.Models;

namespace Pipeline.Uploads;

/// <summary>Finds uploads without a receipt: missed events, local runs and backfill all come in by this road.</summary>
public sealed class Sweeper(Storage storage, Side side)
{
    private readonly Ledger ledger = new(storage, side.Name);

    /// <summary>Uploads whose present version has no receipt, by name.</summary>
    public async Task<IReadOnlyList<Arrival>> FindAsync(CancellationToken stop)
    {
        var answered = (await ledger.AnsweredAsync(stop)).Select(answer => (answer.Upload, answer.ETag)).ToHashSet();
        var container = BlobNames.Uploads(side.Name);
        List<Arrival> waiting = [];
        await foreach (var blob in storage.Container(container).GetBlobsAsync(BlobTraits.None, BlobStates.None, null, stop))
        {
            var etag = blob.Properties.ETag is { } version ? Ledger.Plain(version) : "";
            // What some tools leave for a folder ends in '/': no client can ask for it, so it is no upload.
            if (UploadNames.Fault(blob.Name) is null && !answered.Contains((blob.Name, etag)))
            {
                waiting.Add(new Arrival(container, blob.Name, etag));
            }
        }

        return waiting;
    }
}
