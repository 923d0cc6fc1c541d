using System.Diagnostics;
using Pipeline.Facts;
using Pipeline.Reports;
using Pipeline.Tables;
using Pipeline.Uploads;
using Sales;

namespace Pipeline.Benchmarks;

/// <summary>
/// What is measured of a large CSV: taking it in without storage, and DuckDB's own reader, which types nothing beyond what it guesses and
/// rejects nothing.
/// </summary>
internal static class DealRuns
{
    public static void Receive(string csv, string folder)
    {
        var side = SalesPipeline.Sales;
        using var facts = new UploadFacts(FactTable.Of(side.Knowledge), "benchmark", folder);
        var reader = new UploadReader(new Recognition(Knowledge.FormatsOf(side.Knowledge)), new PipelineSettings(), facts);
        var file =
            reader.Read(
                "deals-2026-01-31.csv", new FileInfo(csv).Length,
                _ => new FileStream(csv, FileMode.Open, FileAccess.Read, FileShare.Read, 1))[0];
        facts.FinishAsync().GetAwaiter().GetResult();
        Received.Note(facts, folder);
        Console.Error.WriteLine($"  {file.Rows.Kept:N0} rows kept, {file.Rows.Rejected:N0} rejected");
    }

    public static void Report(string csv, string folder)
    {
        var side = SalesPipeline.Sales;
        var asOf = new DateOnly(2026, 1, 31);
        using var database = FactLibrary.Lay(side, [Received.Recall(side, csv, folder)], new PipelineSettings(), asOf, folder);
        Console.Error.WriteLine(
            $"  facts laid after "
                + $"{(TimeProvider.System.GetUtcNow() - Process.GetCurrentProcess().StartTime.ToUniversalTime()).TotalSeconds:0.0} s");
        var report = ReportMeasuring.Measure(database, side, new PipelineSettings(), asOf, []);
        Console.Error.WriteLine(
            $"  {report.Measurements.Count:N0} measurements, "
                + $"{report.Measurements.First(measurement => measurement.Metric == "won_deals" && measurement.Grain == "all").Value:N0} "
                + $"won deals");
    }

    public static void Duck(string csv, string folder)
    {
        using var database = new Database(folder, "256MB");
        database.Run(
            $"copy (select * from read_csv({Names.Quote(csv)})) to {Names.Quote(Path.Combine(folder, "duck.parquet"))} (format parquet, "
                + $"compression zstd)");
    }
}
