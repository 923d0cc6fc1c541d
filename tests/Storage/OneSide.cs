using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Facts;
using Pipeline.Metrics;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Sales;
using Account = Pipeline.Uploads.Storage;

namespace Pipeline.Tests.Storage;

/// <summary>Sales' knowledge under a name of its own, so that tests at once share one Azurite and no container.</summary>
public sealed class OneSide : SidePipeline
{
    private static int count;

    private DateTimeOffset uploaded;

    private OneSide(Side side, Account storage, PipelineSettings settings, TimeProvider time)
        : base(side, storage, settings, time, NullLogger.Instance)
    {
        Storage = storage;
        Settings = settings;
    }

    public Account Storage { get; }

    public PipelineSettings Settings { get; }

    public static async Task<OneSide> OpenAsync(AzuriteFixture azurite, PipelineSettings? settings = null, Side? of = null)
    {
        of ??= SalesPipeline.Sales;
        var side = new Side($"t{Interlocked.Increment(ref count)}", of.Knowledge, of.Promises);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 6, 1, 3, 0, 0, TimeSpan.Zero));
        var opened = new OneSide(side, Account.Connect(azurite.ConnectionString), settings ?? new PipelineSettings(), time);
        await opened.PrepareAsync(CancellationToken.None);
        return opened;
    }

    /// <summary>A second process over the same storage.</summary>
    public OneSide Again(PipelineSettings? settings = null) => new(Side, Storage, settings ?? Settings, TimeProvider.System);

    public async Task UploadAsync(string name, string content) => await UploadAsync(name, Encoding.UTF8.GetBytes(content));

    /// <summary>
    /// Uploads once the second of the one before is over: storage tells whole seconds, and which of two versions is newer must not be
    /// chance.
    /// </summary>
    public async Task UploadAsync(string name, byte[] content)
    {
        // A delay is cut to milliseconds and may end within the second that it waits for.
        while (uploaded.AddSeconds(1) - TimeProvider.System.GetUtcNow() is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest + TimeSpan.FromMilliseconds(1));
        }

        var blob = Storage.Container(BlobNames.Uploads(Side.Name)).GetBlobClient(name);
        uploaded = (await blob.UploadAsync(new BinaryData(content), overwrite: true)).Value.LastModified;
    }

    public async Task<Receipt> ReceiveAsync(string name, string content)
    {
        await UploadAsync(name, content);
        return (await ReceiveAsync(name, CancellationToken.None))!;
    }

    public async Task<IReadOnlyDictionary<string, byte[]>> BlobsAsync(string container)
    {
        var client = Storage.Container(container);
        var blobs = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        await foreach (var blob in client.GetBlobsAsync(
            Azure.Storage.Blobs.Models.BlobTraits.None, Azure.Storage.Blobs.Models.BlobStates.None, null, default))
        {
            blobs[blob.Name] = (await client.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToArray();
        }

        return blobs;
    }

    /// <summary>A file of the newest report, in the folder that the newest page names.</summary>
    public async Task<byte[]> LatestAsync(string file)
    {
        var name = (await new Editions(Storage, Side.Name, []).FilesAsync(BlobNames.Reports(Side.Name), null, default))
            .Single(name => Path.GetFileName(name) == file);
        return (await BlobsAsync(BlobNames.Reports(Side.Name)))[name];
    }

    /// <summary>A metric's undivided figure, as the report over what storage holds would tell it.</summary>
    public async Task<double?> MeasureAsync(string id)
    {
        var asOf = new DateOnly(2026, 6, 1);
        var metric = ReportMeasuring.MetricsOf(Side).Single(metric => metric.Id == id);
        using var workplace = new Workplace();
        var receipts = await new FactLibrary(Storage, Side).FetchAsync(
            await new Ledger(Storage, Side.Name).AllAsync(default),
            workplace.Folder,
            default);
        using var database = FactLibrary.Lay(
            Side,
            [.. receipts.Where(receipt => receipt.Outcome == Outcome.TakenIn)],
            Settings,
            asOf,
            workplace.Folder,
            wanted: laid => LocalFacts.ReadBy(laid, [metric]));
        return new Measuring(database, asOf, Settings.Currency)
            .Measure([metric])
            .Single(measurement => measurement.Grain == "all" && measurement.Dimensions.Count == 0).Value;
    }
}
