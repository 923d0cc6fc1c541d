using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Handoff;
using Marketing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Uploads;
using Sales;
using Xunit;
using Database = Pipeline.Facts.Database;
using Names = Pipeline.Facts.Names;

namespace Pipeline.Tests.Storage.Memory;

/// <summary>Both sides and the hand-off over one account in memory, with all that they write.</summary>
internal sealed class BothSides
{
    private static readonly ConcurrentDictionary<(string Ending, string Hash), string> Texted = new();

    private static readonly DateOnly AsOf = new(2026, 6, 1);

    private static readonly Func<string, string>[] Written =
        [BlobNames.Receipts, BlobNames.Facts, BlobNames.Reports, BlobNames.Published, BlobNames.Feedback];

    private readonly MemorySide memory;
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 6, 1, 3, 0, 0, TimeSpan.Zero));

    public BothSides()
        : this(MemorySide.Open())
    {
        Func<string, string>[] containers = [BlobNames.Uploads, .. Written];
        foreach (var container in containers)
        {
            memory.Account.Create(container("marketing"));
        }
    }

    private BothSides(MemorySide memory)
    {
        this.memory = memory;
        Sides =
        [
            new MarketingPipeline(memory.Storage, Settings, time, NullLogger<MarketingPipeline>.Instance),
            new SalesPipeline(memory.Storage, Settings, time, NullLogger<SalesPipeline>.Instance),
        ];
        HandOff = new HandoffPipeline(memory.Storage, Settings, time, NullLogger<HandoffPipeline>.Instance);
    }

    public PipelineSettings Settings { get; } = new() { HashKey = "a key of this test" };

    public IReadOnlyList<SidePipeline> Sides { get; }

    private HandoffPipeline HandOff { get; }

    /// <summary>The same over another account that holds the same.</summary>
    public BothSides Copy() => new(memory.Copy());

    public async Task WriteAsync(string path, string content) =>
        await memory.Storage.Container(path.Split('/', 2)[0])
            .GetBlobClient(path.Split('/', 2)[1])
            .UploadAsync(new BinaryData(content), overwrite: true);

    public async Task CopyAsync(string from, string to)
    {
        var content = await memory.Storage.Container(from.Split('/', 2)[0]).GetBlobClient(from.Split('/', 2)[1]).DownloadContentAsync();
        await memory.Storage.Container(to.Split('/', 2)[0]).GetBlobClient(to.Split('/', 2)[1])
            .UploadAsync(content.Value.Content, overwrite: true);
    }

    public async Task ReceiveAsync(string side, string name, string content)
    {
        await WriteAsync($"{BlobNames.Uploads(side)}/{name}", content);
        var receipt = await Sides.Single(each => each.Side.Name == side).ReceiveAsync(name, CancellationToken.None);
        Assert.Equal(Outcome.TakenIn, receipt!.Outcome);
    }

    public async Task<IReadOnlyList<Receipt>> ReceiptsAsync() =>
        [.. await Sides[0].ReceiptsAsync(CancellationToken.None), .. await Sides[1].ReceiptsAsync(CancellationToken.None)];

    // The night of each, until nobody has anything to tell.
    public async Task SettleAsync()
    {
        for (var isDue = true; isDue;)
        {
            isDue = false;
            foreach (var side in Sides)
            {
                await side.FinishTakingBackAsync(CancellationToken.None);
                isDue |= await side.ReportIfDueAsync(AsOf, CancellationToken.None) is not null;
            }

            isDue |= await HandOff.ReportIfDueAsync(AsOf, tell: null, CancellationToken.None) is not null;
        }
    }

    /// <summary>
    /// All blobs as texts, with their names and what stands beside them, but for uploads and the notes of who is forgotten.
    /// </summary>
    public IReadOnlyList<(string Name, string Text)> Texts() =>
    [
        .. from container in Sides.SelectMany(side => Written.Select(of => of(side.Side.Name))).Append(BlobNames.Reports("handoff"))
        from blob in memory.Blobs(container)
        where !blob.Key.StartsWith(BlobNames.Forgotten, StringComparison.Ordinal)
        select ($"{container}/{blob.Key}", blob.Key + "\n" + string.Join('\n', blob.Value.Metadata) + "\n"
            + TextOf(blob.Key, blob.Value.Content)),
    ];

    /// <summary>A blob as text: a workbook's sheets, a part's rows.</summary>
    public static string TextOf(string name, byte[] content) =>
        // The same bytes say the same, and are read once.
        Texted.GetOrAdd((Path.GetExtension(name), Convert.ToHexString(SHA256.HashData(content))), _ => Read(name, content));

    private static string Read(string name, byte[] content)
    {
        switch (Path.GetExtension(name))
        {
            case ".parquet":
                using (var workplace = new Workplace())
                {
                    var path = Path.Combine(workplace.Folder, "part.parquet");
                    File.WriteAllBytes(path, content);
                    using var database = new Database(workplace.Folder);
                    return string.Join(
                        '\n',
                        database.Query($"select part::varchar from read_parquet({Names.Quote(path)}) part", row => row.GetString(0)));
                }

            case ".xlsx":
                using (var zip = new ZipArchive(new MemoryStream(content)))
                {
                    return string.Join('\n', zip.Entries.Select(entry =>
                    {
                        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                        return reader.ReadToEnd();
                    }));
                }

            default:
                return Encoding.UTF8.GetString(content);
        }
    }
}
