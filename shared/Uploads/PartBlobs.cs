using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Uploads;

/// <summary>The parts of an upload's facts in storage.</summary>
internal static class PartBlobs
{
    /// <summary>All that a receipt names.</summary>
    public static IEnumerable<string> Of(Receipt receipt) =>
        receipt.Parts.Select(part => part.Blob).Concat(receipt.RejectedRows is { } rejected ? [rejected] : []);

    public static async Task<Part> StoreAsync(
        BlobContainerClient facts, Receipt receipt, string table, int number, string path, long rows, CancellationToken stop)
    {
        var name = BlobNames.Part(receipt.Upload, receipt.Hash, table, number, await HashAsync(path, stop));
        await facts.GetBlobClient(name).UploadAsync(path, overwrite: true, stop);
        return new Part(table, name, rows);
    }

    /// <summary>
    /// What an earlier reading of the same content left goes once the receipt names the new one. Others write receipts too, as where a
    /// person is forgotten at this moment: what stays is what it names now, and not what it named when it was written.
    /// </summary>
    /// <returns>False where something that it names is gone: the upload is to be received again.</returns>
    public static async Task<bool> TidyAsync(BlobContainerClient facts, Ledger ledger, Receipt receipt, CancellationToken stop)
    {
        var folder = BlobNames.FactsOf(receipt.Upload, receipt.Hash);
        HashSet<string> there = new(StringComparer.Ordinal);
        await foreach (var blob in facts.GetBlobsAsync(BlobTraits.None, BlobStates.None, folder, stop))
        {
            there.Add(blob.Name);
        }

        if (await NamedAsync(ledger, receipt, stop) is not { } named)
        {
            // Withdrawn: who did so erases all of it.
            return true;
        }

        var left = there.Except(named).ToList();
        foreach (var blob in left)
        {
            await facts.DeleteBlobIfExistsAsync(blob, cancellationToken: stop);
            there.Remove(blob);
        }

        // Whoever named between the two what was deleted looks for it after that; one of the two finds that it is gone.
        named = left.Count == 0 ? named : await NamedAsync(ledger, receipt, stop) ?? [];
        return named.All(blob => there.Contains(blob) || !blob.StartsWith(folder, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyCollection<string>?> NamedAsync(Ledger ledger, Receipt receipt, CancellationToken stop) =>
        (await ledger.BeforeAsync(receipt.Hash, receipt.Upload, stop)).Before is { } now ? [.. Of(now)] : null;

    /// <summary>Stores again what somebody tidied away before a receipt named it.</summary>
    public static async Task KeepAsync(BlobContainerClient facts, string blob, string path, CancellationToken stop)
    {
        if (!await facts.GetBlobClient(blob).ExistsAsync(stop))
        {
            await facts.GetBlobClient(blob).UploadAsync(path, overwrite: true, stop);
        }
    }

    public static async Task<string> HashAsync(string path, CancellationToken stop)
    {
        await using var content = File.OpenRead(path);
        return await ContentHash.ComputeAsync(content, stop);
    }
}
