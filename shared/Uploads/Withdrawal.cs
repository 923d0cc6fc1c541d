namespace Pipeline.Uploads;

/// <summary>Takes an upload back: its blob, its receipts and, unless another upload holds the same bytes, its facts.</summary>
public sealed class Withdrawal(Storage storage, Side side)
{
    private readonly Ledger ledger = new(storage, side.Name);

    /// <summary>The receipts that were taken back; none when nothing of that name was known.</summary>
    public async Task<IReadOnlyList<Receipt>> WithdrawAsync(string upload, CancellationToken stop)
    {
        UploadNames.Check(upload);
        var all = await ledger.AllAsync(stop);
        var withdrawn = all.Where(receipt => receipt.Upload == upload).ToList();

        // The upload goes first: a sweep between these steps would otherwise take it in again.
        await storage.Container(BlobNames.Uploads(side.Name)).DeleteBlobIfExistsAsync(upload, cancellationToken: stop);
        var facts = storage.Container(BlobNames.Facts(side.Name));
        foreach (var receipt in withdrawn)
        {
            await ledger.DeleteAsync(receipt, stop);
            if (all.Any(other => other.Hash == receipt.Hash && other.Upload != upload))
            {
                continue;
            }

            foreach (var part in receipt.Parts)
            {
                await facts.DeleteBlobIfExistsAsync(part.Blob, cancellationToken: stop);
            }

            if (receipt.RejectedRows is { } rejected)
            {
                await facts.DeleteBlobIfExistsAsync(rejected, cancellationToken: stop);
            }
        }

        return withdrawn;
    }
}
