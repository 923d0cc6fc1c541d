using Marketing;
using Pipeline.Reports;
using Pipeline.Tests.Storage;
using Pipeline.Uploads;
using Xunit;
using Database = Pipeline.Facts.Database;
using Names = Pipeline.Facts.Names;

namespace Pipeline.Tests.Reports;

public sealed class ReportWritingTests(AzuriteFixture azurite)
{
    private static readonly DateOnly AsOf = new(2026, 6, 1);

    private const string Deals =
        "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n" +
        "1,One,Closed Won,100,2026-01-10 09:00,2026-01-01 09:00,Ayu\n" +
        "2,Two,Closed Won,50.5,2026-02-28 09:00,2026-01-05 09:00,Budi\n" +
        "3,Three,Closed Lost,,2026-02-28 09:00,2026-01-05 09:00,Budi\n";

    [Fact]
    public async Task Running_twice_writes_the_same_bytes()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals-2026-03-01.csv", Deals);
        await side.ReportAsync(AsOf, CancellationToken.None);
        var first = await side.BlobsAsync(BlobNames.Reports(side.Side.Name));
        await side.Again().ReportAsync(AsOf, CancellationToken.None);

        Assert.Equal(first, await side.BlobsAsync(BlobNames.Reports(side.Side.Name)));
        Assert.Equal(first["2026-06-01/report.html"], first["latest/report.html"]);
        Assert.Equal(first["latest/report.html"], await side.LatestAsync("report.html"));
        Assert.Equal(
            ["digest.json", "metrics.csv", "metrics.parquet", "report.html", "report.json", "report.xlsx"],
            first.Keys.Where(name => name.Split('/') is ["2026-06-01", _, _]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Report_json_tells_ratios_with_their_parts_and_null_for_nothing_by_nothing()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync(
            "deals-2026-03-01.csv", Deals.Split('\n')[0] + "\n9,Nine,Appointment,10,2026-08-01 09:00,2026-01-01 09:00,Ayu\n");
        await side.ReportAsync(AsOf, CancellationToken.None);
        var open = ReportJson.Read(await side.LatestAsync("report.json"));
        var rate = open.Measurements.Single(m => m.Metric == "win_rate" && m.Grain == "all" && m.Dimensions.Count == 0);
        Assert.Equal((null, 0.0, 0.0, 0L), (rate.Value, rate.Numerator, rate.Denominator, rate.N));

        await side.ReceiveAsync("deals-2026-04-01.csv", Deals);
        var measured = await side.ReportAsync(AsOf, CancellationToken.None);
        var closed = ReportJson.Read(await side.LatestAsync("report.json"));
        var february = measured.Measurements.Single(
            m => m.Metric == "win_rate" && m.Grain == "month" && m.From == new DateOnly(2026, 2, 1) && m.Dimensions.Count == 0);
        Assert.Equal((0.5, 1.0, 2.0, new DateOnly(2026, 2, 28)), (february.Value, february.Numerator, february.Denominator, february.To));
        var decided = closed.Measurements.Single(m => m.Metric == "win_rate" && m.Grain == "all" && m.Dimensions.Count == 0);
        Assert.Equal(decided.Value, decided.Numerator / decided.Denominator);
        Assert.True(closed.Measurements.Count < measured.Measurements.Count);
        var ayu = measured.Measurements.Single(
            m => m.Metric == "won_value" && m.Grain == "all" && m.Dimensions.GetValueOrDefault("owner") == "Ayu");
        Assert.Equal((100.0, "IDR"), (ayu.Value, ayu.Unit));
    }

    [Fact]
    public async Task A_unit_with_a_comma_is_kept_in_a_long_list_of_measurements()
    {
        using var workplace = new Workplace();
        var report = SampleReports.Marketing();
        var plain = report.Measurements[0] with { Dimensions = new SortedDictionary<string, string>() };
        report = report with { Measurements = [.. Enumerable.Repeat(plain, 30_000), plain with { Unit = "people, added over mailings" }] };
        report =
            report with
            {
                Measurements =
                [.. report.Measurements.Select((measurement, at) => measurement with { Metric = $"made_{at}", Grain = "all" })]
            };
        var written = await ReportFiles.WriteAsync(report, MarketingPipeline.Marketing, new PipelineSettings(), workplace.Folder);

        using var database = new Database(workplace.Folder);
        var path = Path.Combine(workplace.Folder, "metrics.parquet");
        Assert.Contains("metrics.parquet", written.Files.Select(file => file.Name));
        Assert.Equal(
            (30_001L, 1L),
            database.Query(
                $"select count(*), count(*) filter (unit = 'people, added over mailings') from {Names.Quote(path)}",
                record => (record.GetInt64(0), record.GetInt64(1))).Single());
    }

    [Fact]
    public async Task A_report_asked_for_again_over_the_same_receipts_is_not_written_again()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals-2026-03-01.csv", Deals);
        Assert.NotNull(await side.ReportIfDueAsync(AsOf, CancellationToken.None));
        Assert.Null(await side.ReportIfDueAsync(AsOf, CancellationToken.None));
        Assert.NotNull(await side.ReportIfDueAsync(AsOf.AddDays(1), CancellationToken.None));
        await side.ReceiveAsync("deals-2026-04-01.csv", Deals + "4,Four,Closed Won,1,2026-02-28 09:00,2026-01-05 09:00,Budi\n");
        Assert.NotNull(await side.ReportIfDueAsync(AsOf.AddDays(1), CancellationToken.None));
    }
}
