using System.Security.Cryptography;
using Handoff;
using Marketing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Pipeline.DigestDelivery;
using Pipeline.Metrics;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Uploads;
using Sales;

namespace Pipeline.Local;

/// <summary>Both sides and the hand-off over one storage, as the function apps run them apart.</summary>
public sealed class LocalPipelines : IAsyncDisposable
{
    private readonly Azurite azurite;
    private readonly ILoggerFactory loggers;

    private LocalPipelines(Azurite azurite, ILoggerFactory loggers, PipelineSettings settings)
    {
        this.azurite = azurite;
        this.loggers = loggers;
        Settings = settings;
        Storage = Storage.Connect(azurite.ConnectionString);
        Sides =
        [
            new MarketingPipeline(Storage, Of(MarketingPipeline.Marketing), TimeProvider.System, loggers.CreateLogger<MarketingPipeline>()),
            new SalesPipeline(Storage, Of(SalesPipeline.Sales), TimeProvider.System, loggers.CreateLogger<SalesPipeline>()),
        ];
        Handoff = new HandoffPipeline(Storage, settings, TimeProvider.System, loggers.CreateLogger<HandoffPipeline>());

        // One machine has one setting for both sides; each is told of its own sources.
        PipelineSettings Of(Side side) =>
            settings with { ExpectedSources = ExpectedSources.Of(settings.ExpectedSources, Knowledge.FormatsOf(side.Knowledge)) };
    }

    public PipelineSettings Settings { get; }

    /// <summary>Whether the storage was running before.</summary>
    public bool IsShared => azurite.IsShared;

    public Storage Storage { get; }

    /// <summary>How a client of Azure Storage reaches it: the key is the emulator's, which everybody knows.</summary>
    public string ConnectionString => azurite.ConnectionString;

    public IReadOnlyList<SidePipeline> Sides { get; }

    public HandoffPipeline Handoff { get; }

    /// <summary>The finished reports of a side or of the hand-off.</summary>
    public Editions EditionsOf(string name) => new(Storage, name, []);

    /// <summary>The digest of a side or of the hand-off.</summary>
    public DigestRound DigestOf(string name, DigestSettings settings, HttpClient client) =>
        new(Storage, name, settings, Settings.TimeZone, TimeProvider.System, client, loggers.CreateLogger<DigestRound>());

    /// <summary>Who gets the digest of a side or of the hand-off.</summary>
    public Subscribers DigestSubscribersOf(string name) => new(Storage.Container(BlobNames.Digests(name)));

    /// <summary>The metrics of a side or of the hand-off.</summary>
    public IReadOnlyList<Metric> MetricsOf(string name) => MetricsIn(name, Settings);

    /// <inheritdoc cref="MetricsOf"/>
    public static IReadOnlyList<Metric> MetricsIn(string name, PipelineSettings settings) => ReportMeasuring.MetricsOf(
        new[] { MarketingPipeline.Marketing, SalesPipeline.Sales, HandoffPipeline.Handoff }.Single(side => side.Name == name), settings);

    /// <summary>Whether an upload other than these was taken in before: somebody's own.</summary>
    public async Task<bool> HoldOtherThanAsync(IReadOnlyList<LocalFile> files, CancellationToken stop)
    {
        var names = files.Select(file => file.Upload).ToHashSet(StringComparer.Ordinal);
        foreach (var side in Sides)
        {
            if ((await side.ReceiptsAsync(stop)).Any(receipt => !names.Contains(receipt.Upload)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the samples that ship lie here, byte for byte, and files are named that are none of them: their figures would be added up.
    /// </summary>
    /// <param name="samples">The folder of the samples.</param>
    /// <param name="files">What was named.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<bool> WouldMixAsync(string samples, IReadOnlyList<LocalFile> files, CancellationToken stop)
    {
        var shipped = Directory.EnumerateFiles(samples, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(samples, path).Replace('\\', '/'), StringComparer.Ordinal);
        if (files.All(file => shipped.ContainsKey(file.Upload)))
        {
            return false;
        }

        foreach (var side in Sides)
        {
            foreach (var receipt in await side.ReceiptsAsync(stop))
            {
                if (shipped.TryGetValue(receipt.Upload, out var path) && new FileInfo(path).Length == receipt.Bytes
                    && receipt.Hash == Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path, stop))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public SidePipeline Of(string side) => Sides.Single(pipeline => pipeline.Side.Name == side);

    public static async Task<LocalPipelines> OpenAsync(
        LocalData data, PipelineSettings settings, LogLevel level, TextWriter screen, CancellationToken stop)
    {
        var culture = ReportCulture.Of(settings.Language);
        var azurite = await Azurite.StartAsync(
            data.Named, data.Otherwise, (english, indonesian) => screen.WriteLine(culture.Say(english, indonesian)), stop);
#pragma warning disable CA2000 // Owned and disposed by the pipelines.
        var loggers = LoggerFactory.Create(logging => logging
            .SetMinimumLevel(level)
            .AddSimpleConsole(console => (console.SingleLine, console.ColorBehavior) = (true, LoggerColorBehavior.Disabled)));
#pragma warning restore CA2000
        try
        {
            // Containers are made after the key: where there are none nothing was hashed, though a program that was killed had begun.
            var key = azurite.IsShared ? settings.HashKey : await LocalKey.OfAsync(data.Folder, IsNewAsync, stop);
            var pipelines = new LocalPipelines(azurite, loggers, settings with { HashKey = key });
            foreach (var side in pipelines.Sides)
            {
                await side.PrepareAsync(stop);
            }

            await pipelines.Handoff.PrepareAsync(stop);
            return pipelines;
        }
        catch
        {
            loggers.Dispose();
            await azurite.DisposeAsync();
            throw;
        }

        async Task<bool> IsNewAsync() =>
            !await Storage.Connect(azurite.ConnectionString).Blobs.GetBlobContainersAsync(cancellationToken: stop).AnyAsync(stop);
    }

    /// <summary>Takes an upload of a side back, and what its mapping made readable; false where nothing was so called.</summary>
    public static async Task<bool> WithdrawAsync(SidePipeline side, string upload, CancellationToken stop)
    {
        var isMapping = (await side.ReceiptsAsync(stop))
            .Any(receipt => receipt.Upload == upload && receipt.Files.Any(file => file.Defines is not null));
        var isKnown = await side.WithdrawAsync(upload, stop);
        if (isMapping)
        {
            await side.ReceiveOlderAsync(stop);
        }

        return isKnown;
    }

    /// <summary>
    /// Writes the latest reports anew that are due, each as of its own day, until none is: what one gives the other may make it due.
    /// </summary>
    public async Task SettleAsync(CancellationToken stop)
    {
        for (var isDue = true; isDue;)
        {
            isDue = await LatestOf(HandoffPipeline.Handoff.Name) is { } day
                && await Handoff.ReportIfDueAsync(day, tell: null, stop) is not null;
            foreach (var side in Sides)
            {
                isDue |= await LatestOf(side.Side.Name) is { } latest && await side.ReportIfDueAsync(latest, stop) is not null;
            }
        }

        async Task<DateOnly?> LatestOf(string name) => (await EditionsOf(name).LookAsync(stop)).Says.Latest;
    }

    public async ValueTask DisposeAsync()
    {
        loggers.Dispose();
        await azurite.DisposeAsync();
    }
}
