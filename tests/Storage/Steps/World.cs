using System.Security.Cryptography;
using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Uploads;
using Sales;
using Account = Pipeline.Uploads.Storage;

namespace Pipeline.Tests.Storage.Steps;

/// <summary>One side over a storage of its own, with two uploads of the same bytes.</summary>
internal sealed class World
{
    public const string First = "deals.csv";
    public const string Twin = "copy of deals.csv";

    private const string Deals =
        "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date\n1,One,Closed Won,100,2026-01-10 09:00,2026-01-01 09:00\n2,Two,Appointment,x,2026-02-28 09:00,2026-01-05 09:00\n";

    private static readonly DateOnly AsOf = new(2026, 6, 1);
    private static readonly Side Side = new("steps", SalesPipeline.Sales.Knowledge, SalesPipeline.Sales.Promises);

    private readonly OneSide side;

    private World()
    {
        var blobs = new BlobClientOptions { Transport = Fake };
        blobs.Retry.MaxRetries = 0;
        var queues = new QueueClientOptions { Transport = Fake };
        side = OneSide.Over(Side, new Account(new BlobServiceClient("UseDevelopmentStorage=true", blobs), new QueueServiceClient("UseDevelopmentStorage=true", queues)));
    }

    public BlobFake Fake { get; } = new();

    /// <summary>By name, what a test may run.</summary>
    public static IReadOnlyDictionary<string, Func<World, Task>> Verbs { get; } = new Dictionary<string, Func<World, Task>>
    {
        ["receive"] = world => world.side.ReceiveAsync(First, CancellationToken.None),
        ["receive twin"] = world => world.side.ReceiveAsync(Twin, CancellationToken.None),
        ["withdraw"] = world => world.side.WithdrawAsync(First, CancellationToken.None),
        ["report"] = world => world.side.ReportAsync(AsOf, CancellationToken.None),
    };

    public static async Task<World> OpenAsync(params string[] before)
    {
        var world = new World();
        await world.side.UploadAsync(First, Deals);
        await world.side.UploadAsync(Twin, Deals);
        foreach (var verb in before)
        {
            await Verbs[verb](world);
        }

        return world;
    }

    /// <summary>How many calls a verb makes here.</summary>
    public async Task<int> CallsAsync(string verb)
    {
        var before = Fake.Calls;
        await Verbs[verb](this);
        return Fake.Calls - before;
    }

    /// <summary>Runs a verb; before the call of that number something else happens, or something befalls it.</summary>
    public async Task RunAsync(string verb, int at, Func<Step> then)
    {
        var first = Fake.Calls;
        Fake.Before = call =>
        {
            if (call - first != at)
            {
                return Step.Pass;
            }

            Fake.Before = null;
            return then();
        };
        try
        {
            await Verbs[verb](this);
        }
        finally
        {
            Fake.Before = null;
        }
    }

    /// <summary>What a night's run does: takes in what has no receipt.</summary>
    public async Task SweepAsync()
    {
        foreach (var arrival in await side.SweepAsync(CancellationToken.None))
        {
            await side.ReceiveAsync(arrival.Name, CancellationToken.None);
        }
    }

    public Task ReportIfDueAsync() => side.ReportIfDueAsync(AsOf, CancellationToken.None);

    /// <summary>All uploads, receipts and facts, by name and content.</summary>
    public string Kept() => string.Join('\n', new[] { BlobNames.Uploads(Side.Name), BlobNames.Receipts(Side.Name), BlobNames.Facts(Side.Name) }
        .SelectMany(container => Fake.Of(container).Select(blob => $"{container}/{blob.Key} {Convert.ToHexString(SHA256.HashData(blob.Value))[..8]}")).Order(StringComparer.Ordinal));

    /// <summary>The newest report and what was published, by content; the report's page must stand in its folder as it stands under "latest".</summary>
    public async Task<string> ReportedAsync()
    {
        var reports = Fake.Of(BlobNames.Reports(Side.Name));
        var files = await new ReportStore(side.Storage, Side.Name).FilesAsync(null, CancellationToken.None);
        var page = files.SingleOrDefault(name => name.EndsWith("/report.html", StringComparison.Ordinal));
        Xunit.Assert.True(page is null == !reports.ContainsKey(BlobNames.LatestReport));
        Xunit.Assert.True(page is null || (files.Count == 5 && reports[page].SequenceEqual(reports[BlobNames.LatestReport])));
        using var workplace = new Workplace();
        var published = await new Publications(side.Storage).FetchAsync(Side.Name, AsOf, workplace.Folder, CancellationToken.None);
        return $"{string.Join(' ', files)} {published.Content}";
    }
}
