using System.Globalization;
using System.Security.Cryptography;
using Marketing;
using Pipeline.Facts;
using Pipeline.Tables;
using Pipeline.Uploads;

namespace Pipeline.Tests.Marketing.Exports.Logs;

/// <summary>Takes logs in on this machine, without storage: reader, Parquet parts, views.</summary>
public sealed class LogUploads(PipelineSettings? settings = null) : IDisposable
{
    private static readonly Recognition Recognition = new(Knowledge.FormatsOf(MarketingPipeline.Marketing.Knowledge));
    private static readonly IReadOnlyList<FactTable> Tables = FactTable.Of(MarketingPipeline.Marketing.Knowledge);

    private readonly PipelineSettings settings = settings ?? new PipelineSettings { TimeZone = TimeZoneInfo.Utc };
    private readonly Workplace workplace = new();

    public List<Receipt> Receipts { get; } = [];

    /// <summary>Receives as the Receiver does: the same bytes again are not read again.</summary>
    public Receipt Receive(string name, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (Receipts.Find(receipt => receipt.Hash == hash) is { } same)
        {
            return same;
        }

        using var facts = new UploadFacts(Tables, hash, Path.Combine(workplace.Folder, hash));
        var files = new UploadReader(Recognition, settings, facts).Read(name, content.Length, _ => new MemoryStream(content));
        facts.FinishAsync().GetAwaiter().GetResult();
        var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var receipt = new Receipt
        {
            Side = "marketing",
            Upload = name,
            Hash = hash,
            Bytes = content.Length,
            UploadedAt = at,
            TimeZone = settings.TimeZone.Id,
            Outcome = Outcome.TakenIn,
            Snapshot = new Snapshot(at.DateTime, "upload time"),
            Files = files,
            Rejected = facts.FirstRejected,
            Parts =
                [.. facts.Parts.SelectMany(
                    table => table.Value.Select(
                        part => new Part(table.Key, Path.GetRelativePath(workplace.Folder, part.Path), part.Rows)))],
        };
        Receipts.Add(receipt);
        return receipt;
    }

    public Receipt Receive(string name, string content) => Receive(name, Encoding.UTF8.GetBytes(content));

    /// <summary>The facts with those views over them that the statements rest on.</summary>
    public Database Open(params string[] statements) => FactLibrary.Lay(
        MarketingPipeline.Marketing,
        Receipts,
        settings,
        new DateOnly(2026, 1, 1),
        workplace.Folder,
        wanted: laid => statements.SelectMany(sql => ViewGraph.ReadBy(laid, "query", sql)));

    /// <summary>One value of the views.</summary>
    public string Ask(string sql)
    {
        using var database = Open(sql);
        return Ask(database, sql);
    }

    /// <summary>All rows of a query as text.</summary>
    public static string Ask(Database database, string sql) => string.Join('\n', database.Query(sql, row =>
        string.Join(
            ' ', Enumerable.Range(0, row.FieldCount)
                .Select(i => row.IsDBNull(i) ? "-" : Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture)))));

    public void Dispose() => workplace.Dispose();
}
