using Marketing;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Uploads;
using Sales;

namespace Pipeline.Benchmarks;

/// <summary>Receive as the apps run it, from a blob to blobs: needs a storage emulator, named by PIPELINE_STORAGE.</summary>
internal static class StorageRuns
{
    public static async Task UploadAsync(string side, string path)
    {
        var pipeline = Open(side);
        await pipeline.PrepareAsync(CancellationToken.None);
        await using var content = File.OpenRead(path);
        await Account().Container(BlobNames.Uploads(side)).GetBlobClient(Path.GetFileName(path)).UploadAsync(content, overwrite: true);
    }

    public static async Task ReceiveAsync(string side, string path)
    {
        var receipt = await Open(side).ReceiveAsync(Path.GetFileName(path), CancellationToken.None);
        await Console.Error.WriteLineAsync(
            $"  {receipt?.Rows.Kept:N0} rows kept, {receipt?.Rows.Rejected:N0} rejected, {receipt?.Parts.Count:N0} parts");
    }

    private static Storage Account() =>
        Storage.Connect(
            Environment.GetEnvironmentVariable("PIPELINE_STORAGE")
                ?? throw new InvalidOperationException("PIPELINE_STORAGE names no storage emulator; expected its connection string."));

    private static SidePipeline Open(string side) => side == "sales"
        ? new SalesPipeline(Account(), new PipelineSettings(), TimeProvider.System, NullLogger<SalesPipeline>.Instance)
        : new MarketingPipeline(Account(), new PipelineSettings(), TimeProvider.System, NullLogger<MarketingPipeline>.Instance);
}
