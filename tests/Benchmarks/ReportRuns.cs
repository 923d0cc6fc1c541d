using System.Diagnostics;
using Marketing;
using Pipeline.Facts;
using Pipeline.Reports;
using Pipeline.Uploads;
using Sales;

namespace Pipeline.Benchmarks;

/// <summary>
/// What is measured of reports: from facts to files, and SQL written by hand for the figures by close date over the same parts.
/// </summary>
internal static class ReportRuns
{
    private static readonly DateOnly AsOf = new(2026, 1, 31);

    // The second report of a process is the warm one.
    public static async Task EmptyAsync()
    {
        foreach (var time in new[] { "first", "warm" })
        {
            foreach (var side in new[] { MarketingPipeline.Marketing, SalesPipeline.Sales })
            {
                using var folder = new Workplace();
                var (watch, before) = (Stopwatch.StartNew(), Cpu());
                await WriteAsync(side, [], folder.Folder);
                await Console.Error.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  {time} {side.Name}: {watch.Elapsed.TotalSeconds:0.00} s, {(Cpu() - before).TotalSeconds:0.00} CPU s"));
            }
        }
    }

    public static async Task DealsAsync(string csv, string folder) =>
        await WriteAsync(SalesPipeline.Sales, [Received.Recall(SalesPipeline.Sales, csv, folder)], folder);

    /// <summary>Deals once and their figures by close date: every grain, undivided and by owner, tool, pipeline and source.</summary>
    public static void ByHand(string folder)
    {
        using var database = new Database(folder, "256MB");
        var parts = Names.Quote(Path.Combine(folder, "deals", "*.parquet"));
        database.Run($"""
            create table deals as
            select source, owner, pipeline, lead_source, outcome, closed_at::date as day, amount, closed_at::date - created_at::date as days
            from read_parquet({parts})
            where line in (select max(line) from read_parquet({parts}) group by source, deal_id) and outcome in ('won', 'lost')
            """);
        foreach (var (grain, part) in from grain in new[] { "day", "week", "month", "quarter", "year", "all" }
            from part in new[] { "''", "owner", "source", "pipeline", "lead_source" } select (grain, part))
        {
            var rows = database.Query(
                $"""
                select {(grain == "all" ? "null" : $"date_trunc('{grain}', day)")} as period, {part} as part,
                    count(*) filter (where outcome = 'won'), sum(amount) filter (where outcome = 'won'), count(amount) filter (where outcome = 'won'),
                    count(*) filter (where outcome = 'lost'), sum(amount) filter (where outcome = 'lost'), count(*), sum(amount),
                    sum(days) filter (where outcome = 'won'), quantile_cont(days::double, [0.5, 0.75]) filter (where outcome = 'won'),
                    quantile_cont(amount::double, 0.5) filter (where outcome = 'won'), quantile_cont(days::double, 0.5) filter (where outcome = 'lost')
                from deals group by all
                """,
                record => record.GetInt64(2)).ToList();
            Console.Error.WriteLine($"  {grain} {part}: {rows.Count:N0} rows");
        }
    }

    private static async Task WriteAsync(Side side, IReadOnlyList<Receipt> receipts, string folder)
    {
        using var database = FactLibrary.Lay(side, receipts, new PipelineSettings(), AsOf, folder);
        Tell("facts laid");
        var report = ReportMeasuring.Measure(database, side, new PipelineSettings(), AsOf, []);
        Tell("measured");
        var written = await ReportFiles.WriteAsync(report, side, new PipelineSettings(), folder);
        Tell(
            $"{report.Measurements.Count:N0} measurements, "
                + $"{string.Join(", ", written.Files.Select(file => $"{file.Name} {file.Content.Length / 1e6:0.00} MB"))}");
    }

    private static void Tell(string what) =>
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what} after {Cpu().TotalSeconds:0.0} CPU s"));

    private static TimeSpan Cpu() => Process.GetCurrentProcess().TotalProcessorTime;
}
