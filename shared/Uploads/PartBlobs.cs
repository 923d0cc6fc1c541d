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

    /// <summary>What an earlier reading of the same content left goes once the receipt names the new one.</summary>
    public static async Task TidyAsync(BlobContainerClient facts, Receipt receipt, CancellationToken stop)
    {
        var named = Of(receipt).ToHashSet(StringComparer.Ordinal);
        await foreach (var blob in facts.GetBlobsAsync(
            BlobTraits.None, BlobStates.None, BlobNames.FactsOf(receipt.Upload, receipt.Hash), stop))
        {
            if (!named.Contains(blob.Name))
            {
                await facts.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: stop);
            }
        }
    }

    public static async Task<string> HashAsync(string path, CancellationToken stop)
    {
        await using var content = File.OpenRead(path);
        return await ContentHash.ComputeAsync(content, stop);
    }
}
