using Marketing;
using Pipeline.Facts;
using Pipeline.Uploads;
using Sales;

namespace Pipeline.Benchmarks;

/// <summary>
/// Taking in what is many or wide, without storage: small uploads one after another in one process, and a table of figures.
/// </summary>
internal static class ReceiveRuns
{
    // Half of deals, half of traffic: some 50 KB each.
    public static void WriteSmall(string folder, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i % 2 == 0)
            {
                MadeDeals.WriteRows(Path.Combine(folder, $"deals-{i:000}-2026-01-31.csv"), 300);
            }
            else
            {
                MadeTraffic.Write(Path.Combine(folder, $"traffic-{i:000}.csv"), 500, i);
            }
        }
    }

    public static void Receive(string path)
    {
        var (kept, rejected) = (0L, 0L);
        var recognitions = new[] { SalesPipeline.Sales, MarketingPipeline.Marketing }
            .ToDictionary(side => side.Name, side => new Recognition(Knowledge.FormatsOf(side.Knowledge)));
        IEnumerable<string> files = Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal) : [path];
        foreach (var file in files)
        {
            using var folder = new Workplace();
            var name = Path.GetFileName(file);
            var side = name.StartsWith("deals", StringComparison.Ordinal) ? SalesPipeline.Sales : MarketingPipeline.Marketing;
            using var facts = new UploadFacts(FactTable.Of(side.Knowledge), "benchmark", folder.Folder);
            var reader = new UploadReader(recognitions[side.Name], new PipelineSettings(), facts);
            var length = new FileInfo(file).Length;
            var read = reader.Read(name, length, _ => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1));
            facts.FinishAsync().GetAwaiter().GetResult();
            kept += read.Sum(each => each.Rows.Kept);
            rejected += read.Sum(each => each.Rows.Rejected);
        }

        Console.Error.WriteLine($"  {kept:N0} rows kept, {rejected:N0} rejected");
    }
}
