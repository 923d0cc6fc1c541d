using Handoff;
using Marketing;
using Pipeline.Facts;
using Pipeline.Metrics;
using Pipeline.Reports;
using Pipeline.Reports.Periods;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Metrics;

/// <summary>
/// The rows that are told to be behind a figure are those that it comes from: worked out of them it is the same. The slow lane asks for 40
/// figures of each metric, the ordinary one for ten, as far from each other among its dimensions, grains and days.
/// </summary>
public sealed class FigureRowsTests(ReceivedFolders folders)
{
    private static readonly int MostOfAMetric = Lane.Slow ? 40 : 10;

    private const string Spend = """
        -- en: a
        -- id: b
        -- unit: money
        -- formula: a
        -- rumus: b
        -- base: a
        -- dasar: b
        -- source: a
        -- sumber: b
        -- adds: over time sum, over parts sum
        -- gap: zero
        -- better: neither
        -- day: from_day, to_day
        -- by: campaign
        select
            sum(spend) filter (where is_paid) as value,
            count(*) filter (where is_paid) as n
        from spends
        """;

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("sales")]
    [InlineData("marketing")]
    public async Task Each_figure_of_the_samples_is_that_of_its_rows(string name)
    {
        var side = name == "sales" ? SalesPipeline.Sales : MarketingPipeline.Marketing;
        var (tried, wrong) = await folders.ReadAsync(ReceivedFolders.Samples, side, facts =>
        {
            using var database = facts.Lay(ReceivedFolders.SamplesDay);
            var report = facts.Measure(database, ReceivedFolders.SamplesDay);
            return Compare(database, report, ReportMeasuring.MetricsOf(side), facts.Folder);
        });
        Assert.True(tried > 12 * MostOfAMetric, $"{tried} figures were tried.");
        Assert.Empty(wrong);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task So_is_each_of_the_hand_offs()
    {
        var measured = await folders.MeasuredAsync(ReceivedFolders.Samples, ReceivedFolders.SamplesDay);
        using var database =
            HandoffFacts.Lay(measured.Publications, new PipelineSettings(), ReceivedFolders.SamplesDay, measured.Place);
        var (tried, wrong) =
            Compare(database, measured.Handoff, ReportMeasuring.MetricsOf(HandoffPipeline.Handoff), measured.Place);
        Assert.True(tried > 100, $"{tried} figures were tried.");
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_row_that_no_sum_takes_is_not_behind_the_figure_and_a_range_that_sticks_out_is_told()
    {
        using var place = new Workplace();
        using var database = new Database(place.Folder);
        database.Run(
            "create table spends as select * from (values (date '2026-10-01', date '2026-10-31', 'a', 10::double, true), "
                + "(date '2026-10-20', date '2026-11-05', 'a', 7, true), (date '2026-10-02', date '2026-10-02', '=b', 5, true), "
                + "(date '2026-10-03', date '2026-10-03', 'a', 3, false)) rows(from_day, to_day, campaign, spend, is_paid)");
        var metric = MetricFile.Parse("spend", Spend);
        var path = Path.Combine(place.Folder, "rows.csv");
        var october = new AskedFigure { Metric = metric, Period = new Period(new(2026, 10, 1), new(2026, 10, 31)) };

        var whole = FigureRows.Write(database, october, "IDR", path);
        Assert.Equal((null, 2, 2, 1), (whole.Value, whole.N, whole.Rows, whole.Reaching));
        Assert.Equal(3, File.ReadLines(path).Count());

        var second = october with { Period = Period.Day(new(2026, 10, 2)), Part = ("campaign", "=b") };
        var day = FigureRows.Write(database, second, "IDR", path);
        Assert.Equal((5, 1, 1, 0), (day.Value, day.N, day.Rows, day.Reaching));
        Assert.Equal("2026-10-02,2026-10-02,'=b,5.0,true", File.ReadLines(path).Last());

        Assert.Equal(22, FigureRows.Write(database, october with { Period = null }, "IDR", path).Value);
        Assert.False(FigureRows.Write(database, october with { Part = ("owner", "x") }, "IDR", path).HasPart);
        Assert.Empty(whole.Parts);
        Assert.Equal(["=b", "a"], FigureRows.Write(database, october with { Part = ("campaign", "A") }, "IDR", path).Parts);
    }

    // A side that took in nothing, days before its first export, days that it speaks of, and rows that are there all the same.
    [Theory]
    [InlineData(0, "", false, null, 31)]
    [InlineData(0, "", true, null, 0)]
    [InlineData(0, "2026-11-01", false, null, 31)]
    [InlineData(0, "2026-10-20", false, 0.0, 19)]
    [InlineData(0, "2026-10-01", true, 0.0, 0)]
    [InlineData(2, "", false, 0.0, 0)]
    public void No_rows_are_a_zero_only_where_an_export_speaks(int rows, string knownFrom, bool allTime, double? value, int unknown)
    {
        var asked = new AskedFigure
        {
            Metric = MetricFile.Parse("spend", Spend),
            Period = allTime ? null : new Period(new(2026, 10, 1), new(2026, 10, 31)),
        };
        Period[] known = knownFrom.Length == 0 ? []
            : [new(DateOnly.ParseExact(knownFrom, "yyyy-MM-dd", CultureInfo.InvariantCulture), new(2026, 11, 30))];
        var told = new FigureRows(0, "IDR", rows, rows, Reaching: 0).Within(asked, new(2026, 11, 30), known);
        Assert.Equal((value, unknown), (told.Value, told.UnknownDays));
    }

    internal static (int Tried, IReadOnlyList<string> Wrong) Compare(
        Database database, Report report, IReadOnlyList<Metric> metrics, string folder)
    {
        var path = Path.Combine(folder, "rows.csv");
        var byId = metrics.ToDictionary(metric => metric.Id, StringComparer.Ordinal);
        var tried = 0;
        List<string> wrong = [];
        foreach (var figure in report.Measurements.GroupBy(figure => figure.Metric)
            .SelectMany(of => of.Where((_, at) => at % Math.Max(1, of.Count() / MostOfAMetric) == 0)))
        {
            tried++;
            var asked = new AskedFigure
            {
                Metric = byId[figure.Metric],
                Period = figure.Grain == "all" ? null : new Period(figure.From!.Value, figure.To!.Value),
                Part = figure.Dimensions.Count == 0 ? null : (figure.Dimensions.First().Key, figure.Dimensions.First().Value),
            };
            var rows = FigureRows.Write(database, asked, report.Currency, path);
            if (rows.N != figure.N || rows.Unit != figure.Unit || (rows.Value is null) != (figure.Value is null)
                || Math.Abs((rows.Value - figure.Value) ?? 0) > 1e-9 * Math.Max(1, Math.Abs(figure.Value ?? 0)))
            {
                wrong.Add($"{figure.Metric} {figure.Grain} {figure.From} {asked.Part}: {rows} for {figure.Value}, n {figure.N}");
            }
        }

        return (tried, wrong);
    }
}
