using System.Text;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Handoff;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Uploads;
using Sales;
using Account = Pipeline.Uploads.Storage;

namespace Pipeline.Tests.Storage.Memory;

/// <summary>One process of sales over an account in memory, with a wire of its own.</summary>
internal sealed class MemorySide : SidePipeline
{
    private const string Connection =
        "DefaultEndpointsProtocol=http;AccountName=memory;AccountKey=bWVtb3J5;BlobEndpoint=http://127.0.0.1:1/memory;"
            + "QueueEndpoint=http://127.0.0.1:1/memory";

    private MemorySide(MemoryAccount account, Wire wire, Account storage, PipelineSettings settings, TimeProvider time)
        : base(SalesPipeline.Sales, storage, settings, time, NullLogger.Instance, new TinyReports.OfSales())
    {
        Account = account;
        Wire = wire;
        Storage = storage;
        HandOff = new HandoffPipeline(storage, settings, time, NullLogger<HandoffPipeline>.Instance, new TinyReports.OfHandoff());
    }

    /// <summary>The hand-off over the same wire.</summary>
    public HandoffPipeline HandOff { get; }

    public MemoryAccount Account { get; }

    public Wire Wire { get; }

    public Account Storage { get; }

    public static MemorySide Open()
    {
        var account = new MemoryAccount();
        foreach (var container in new Func<string, string>[] { BlobNames.Uploads, BlobNames.Receipts, BlobNames.Facts, BlobNames.Reports,
            BlobNames.Published, BlobNames.Feedback })
        {
            account.Create(container(SalesPipeline.Sales.Name));
        }

        account.Create(BlobNames.Feedback("marketing"));
        account.Create(BlobNames.Reports("handoff"));

        return Over(account);
    }

    /// <summary>A process over another storage that holds the same.</summary>
    public MemorySide Copy() => Over(Account.Copy());

    /// <summary>Another process over the same storage.</summary>
    public MemorySide Again(PipelineSettings? settings = null, TimeProvider? time = null) => Over(Account, settings, time);

    public async Task<MemorySide> UploadAsync(string name, string content)
    {
        await Storage.Container(BlobNames.Uploads(Side.Name)).GetBlobClient(name)
            .UploadAsync(new BinaryData(Encoding.UTF8.GetBytes(content)), overwrite: true);
        return this;
    }

    /// <summary>Every blob of a container, read past the wire.</summary>
    public IReadOnlyList<KeyValuePair<string, MemoryBlob>> Blobs(string container) => Account.List(container, "");

    /// <summary>
    /// What storage holds, in words that do not depend on names or times of our own making: the uploads, their receipts with the rows that
    /// their parts hold, parts that are named and gone, facts that nobody names, and how many receipts lie there.
    /// </summary>
    public async Task<string> StateAsync()
    {
        var reader = Again();
        var facts = Blobs(BlobNames.Facts(Side.Name)).Select(blob => blob.Key).ToHashSet(StringComparer.Ordinal);
        var receipts = await reader.ReceiptsAsync(CancellationToken.None);
        var named = receipts.SelectMany(receipt => receipt.Parts.Select(part => part.Blob).Append(receipt.RejectedRows)).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        List<string> lines = [.. Blobs(BlobNames.Uploads(Side.Name)).Select(blob => "upload " + blob.Key)];
        lines.AddRange(
            receipts.OrderBy(receipt => receipt.Upload, StringComparer.Ordinal).ThenBy(receipt => receipt.Hash, StringComparer.Ordinal)
            .Select(
                receipt =>
                    $"receipt {receipt.Upload} {receipt.Outcome} {receipt.Rows.Kept} of {receipt.Rows.Read}, repeats {receipt.RepeatOf ?? "none"}"));
        lines.AddRange(named.Except(facts).Order(StringComparer.Ordinal).Select(_ => "A PART IS GONE"));
        lines.AddRange(facts.Except(named).Order(StringComparer.Ordinal).Select(_ => "FACTS WITHOUT A RECEIPT"));
        lines.Add($"{Blobs(BlobNames.Receipts(Side.Name)).Count} receipts");
        return string.Join('\n', lines);
    }

    private static MemorySide Over(MemoryAccount account, PipelineSettings? settings = null, TimeProvider? time = null)
    {
#pragma warning disable CA2000 // Lives as long as the client that calls over it.
        var wire = new Wire(new MemoryBlobService(account));
#pragma warning restore CA2000
        return new(
            account, wire, Connect(wire), settings ?? new PipelineSettings(), time
                ?? new FakeTimeProvider(new DateTimeOffset(2026, 6, 1, 3, 0, 0, TimeSpan.Zero)));
    }

    private static Account Connect(Wire wire)
    {
#pragma warning disable CA2000 // Lives as long as the test that holds the side.
        var options = new BlobClientOptions(
            BlobClientOptions.ServiceVersion.V2025_11_05)
        { Transport = new HttpClientTransport(new HttpClient(wire)) };
#pragma warning restore CA2000
        // A fault comes through to the verb: what the client tries again by itself is one call more, and no other case.
        options.Retry.MaxRetries = 0;
        return new Account(new BlobServiceClient(Connection, options), new QueueServiceClient(Connection));
    }
}
