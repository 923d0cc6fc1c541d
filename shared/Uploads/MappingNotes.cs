using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Uploads;

/// <summary>
/// Finds the receipts that state mappings without reading any other: a note beside the receipts names each. The receipt alone counts: a
/// note of one that is gone, or was never confirmed, says nothing.
/// </summary>
public sealed class MappingNotes(Storage storage, Side side)
{
    private readonly BlobContainerClient receipts = storage.Container(BlobNames.Receipts(side.Name));
    private readonly Ledger ledger = new(storage, side.Name);

    /// <summary>The mappings in force.</summary>
    public async Task<Mappings> ReadAsync(CancellationToken stop) => Mappings.Of(await ReceiptsAsync(stop), Formats);

    /// <summary>The same once this receipt stands: what it says of itself is then not older than itself.</summary>
    public async Task<Mappings> ReadWithAsync(Receipt receipt, CancellationToken stop)
    {
        var others = (await ReceiptsAsync(stop)).Where(other => (other.Upload, other.Hash) != (receipt.Upload, receipt.Hash));
        return Mappings.Of([.. others, receipt], Formats);
    }

    /// <summary>Notes that a receipt states a mapping, before it is written: whatever breaks off between the two says nothing.</summary>
    public Task WriteAsync(Receipt receipt, CancellationToken stop) =>
        receipts.GetBlobClient(BlobNames.MappingOf(receipt.Upload, receipt.Hash)).UploadAsync(
            new BinaryData(JsonText.Write(new Named(receipt.Upload, receipt.Hash))), overwrite: true, stop);

    private IReadOnlyList<Tables.ExportFormat> Formats => Knowledge.FormatsOf(side.Knowledge);

    private sealed record Named(string Upload, string Hash);

    private async Task<IReadOnlyList<Receipt>> ReceiptsAsync(CancellationToken stop)
    {
        List<Receipt> found = [];
        await foreach (var note in receipts.GetBlobsAsync(BlobTraits.None, BlobStates.None, BlobNames.MappingNotes, stop))
        {
            if (await ReadAsync(note.Name, stop) is { } named
                && await ledger.BeforeAsync(named.Hash, named.Upload, stop) is ({ } receipt, not null))
            {
                found.Add(receipt);
            }
        }

        return found;
    }

    private async Task<Named?> ReadAsync(string note, CancellationToken stop)
    {
        try
        {
            return JsonText.Read<Named>((await receipts.GetBlobClient(note).DownloadContentAsync(stop)).Value.Content.ToMemory().Span);
        }
        catch (Azure.RequestFailedException e) when (Absence.OfBlob(e))
        {
            // Withdrawn between the listing and this read.
            return null;
        }
    }
}
