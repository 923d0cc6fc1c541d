using System.Text;
using System.Text.Json;
using Marketing;
using Pipeline.Uploads;
using Sales;

namespace Pipeline.Tests.Uploads;

/// <summary>A file of somebody's own, read by one side with mappings and without storage.</summary>
internal sealed class MappedFile
{
    private static readonly JsonSerializerOptions OneLine = new(JsonText.Options) { WriteIndented = false };

    private readonly KeptFacts kept = new();

    private MappedFile(Side side, Mappings mappings, string name, byte[] content) =>
        Files = new UploadReader(new Recognition(Knowledge.FormatsOf(side.Knowledge)), new PipelineSettings { HashKey = "a key" }, kept)
        {
            Mappings = mappings,
        }.Read(name, content.Length, _ => new MemoryStream(content, writable: false));

    public IReadOnlyList<FileReceipt> Files { get; }

    public FileReceipt File => Files.Single();

    public IReadOnlyList<Rejection> Rejected => kept.Rejected;

    /// <summary>The facts, each as a line of JSON.</summary>
    public IReadOnlyList<string> Facts => [.. kept.Facts.Select(fact => JsonSerializer.Serialize(fact, fact.GetType(), OneLine))];

    public static Side Side(string name) => name == "sales" ? SalesPipeline.Sales : MarketingPipeline.Marketing;

    public static MappedFile Of(string side, Mappings mappings, string name, byte[] content) => new(Side(side), mappings, name, content);

    public static MappedFile Of(string side, Mappings mappings, string name, string content) =>
        Of(side, mappings, name, Encoding.UTF8.GetBytes(content));

    /// <summary>The mappings that files state, each uploaded a day after the one before.</summary>
    public static Mappings State(string side, params string[] files) => State(side, [.. files.Select(Encoding.UTF8.GetBytes)]);

    public static Mappings State(string side, params byte[][] files) => Mappings.Of(
        files.Select((content, i) => new Receipt
        {
            Side = side,
            Upload = $"mapping-{i}.csv",
            Hash = $"{i}",
            Bytes = content.Length,
            UploadedAt = new DateTimeOffset(2026, 6, 1 + i, 0, 0, 0, TimeSpan.Zero),
            TimeZone = "Asia/Jakarta",
            Outcome = Outcome.TakenIn,
            Files = Of(side, Mappings.None, $"mapping-{i}.csv", content).Files,
        }),
        Knowledge.FormatsOf(Side(side).Knowledge));
}
