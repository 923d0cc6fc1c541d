using System.Security.Cryptography;
using System.Text;
using Handoff;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Uploads;
using Sales;

namespace Pipeline.Tests.Storage.Memory;

/// <summary>
/// Reports of one line an upload, so that hundreds of interleavings take seconds: all that moves bytes is the product's own.
/// </summary>
internal static class TinyReports
{
    private static readonly Report Nothing =
        new()
        {
            Side = "tiny",
            AsOf = default,
            TimeZone = "UTC",
            Currency = "IDR",
            Measurements = [],
            Sources = [],
            Warnings = [],
            Lists = []
        };

    /// <summary>Sales' report tells the bytes of each upload's parts, and what was given back; it publishes the former.</summary>
    public sealed class OfSales() : ReportComposer(SalesPipeline.Sales, new(), NullLogger.Instance)
    {
        public override async Task<Composed> ComposeAsync(IReadOnlyList<Receipt> receipts, int older, DateOnly asOf, string folder)
        {
            var rows = Twins.Firsts([.. receipts.Where(receipt => receipt.Outcome == Outcome.TakenIn)])
                .Select(
                    receipt =>
                        $"{receipt.Upload} {Convert.ToHexString(SHA256.HashData([.. receipt.Parts.SelectMany(part => File.ReadAllBytes(Path.Combine(folder, part.Blob)))]))[..6]}").ToList();
            var given = Path.Combine(folder, "leads_to_call.1.parquet");
            var back = File.Exists(given) ? await File.ReadAllLinesAsync(given) : [];
            return Of(rows.Concat(back.Select(row => "back: " + row)), BlobNames.Published("sales"), "leads.parquet", rows);
        }
    }

    /// <summary>The hand-off's report tells what was published, and gives sales all of it back.</summary>
    public sealed class OfHandoff() : HandoffComposer(new(), NullLogger.Instance)
    {
        public override Task<Composed> ComposeAsync(IReadOnlyList<Publication> publications, DateOnly asOf, string folder)
        {
            var rows = publications.SelectMany(publication => publication.Files.Values).SelectMany(File.ReadAllLines).ToList();
            return Task.FromResult(Of(rows, BlobNames.Feedback("sales"), "leads_to_call.1.parquet", rows));
        }
    }

    private static Composed Of(IEnumerable<string> rows, string container, string name, IEnumerable<string> given) => new(
        Nothing, "tiny", [Written("report.html", rows), Written("report.json", rows)],
        new Dictionary<string, IReadOnlyList<ReportFile>> { [container] = [Written(name, given), Written("more.parquet", given)] });

    private static ReportFile Written(string name, IEnumerable<string> rows) =>
        new(name, "text/plain", Encoding.UTF8.GetBytes(string.Join('\n', rows)));
}
