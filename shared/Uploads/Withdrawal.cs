using Azure.Storage.Blobs.Models;

namespace Pipeline.Uploads;

/// <summary>
/// Takes an upload back: its blob, its receipts and its facts. Broken off anywhere, it is ended by running again: what it has to erase is
/// found by the upload's name, and a receipt goes after the parts that it names.
/// </summary>
public sealed class Withdrawal(Storage storage, Side side)
{
    private readonly Ledger ledger = new(storage, side.Name);

    /// <summary>The receipts that were taken back; none when nothing of that name was known.</summary>
    public async Task<IReadOnlyList<Receipt>> WithdrawAsync(string upload, CancellationToken stop)
    {
        UploadNames.Check(upload);

        // The upload goes first: a sweep between these steps would otherwise take it in again, and a Receive at work
        // looks for it last of all, so that one of the two erases what that Receive wrote.
        await storage.Container(BlobNames.Uploads(side.Name)).DeleteBlobIfExistsAsync(upload, cancellationToken: stop);
        return await EraseAsync(upload, stop);
    }

    /// <summary>Erases what an upload left.</summary>
    public async Task<IReadOnlyList<Receipt>> EraseAsync(string upload, CancellationToken stop)
    {
        var erased = await ledger.OfUploadAsync(upload, stop);
        var container = storage.Container(BlobNames.Facts(side.Name));
        foreach (var blob in await OfOldReceiptsAsync(erased, upload, stop))
        {
            await container.DeleteBlobIfExistsAsync(blob, cancellationToken: stop);
        }

        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, BlobNames.FactsOf(upload), stop))
        {
            await container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: stop);
        }

        foreach (var receipt in erased)
        {
            await ledger.DeleteAsync(receipt, stop);
        }

        return erased;
    }

    // Receipts of before each upload had a folder of its own share parts with those of the same bytes.
    private async Task<IReadOnlyList<string>> OfOldReceiptsAsync(IReadOnlyList<Receipt> erased, string upload, CancellationToken stop)
    {
        var folder = BlobNames.FactsOf(upload);
        var old = erased.SelectMany(Blobs).Where(blob => !blob.StartsWith(folder, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        if (old.Count > 0)
        {
            old.ExceptWith((await ledger.AllAsync(stop)).Where(receipt => receipt.Upload != upload).SelectMany(Blobs));
        }

        return [.. old];
    }

    private static IEnumerable<string> Blobs(Receipt receipt) => receipt.Parts.Select(part => part.Blob).Concat(receipt.RejectedRows is { } rejected ? [rejected] : []);
}
