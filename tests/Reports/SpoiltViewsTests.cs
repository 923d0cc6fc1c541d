using System.Globalization;
using System.Text;
using Handoff;
using Marketing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Metrics;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Reports;

/// <summary>
/// No value stops a report: each view, list, warning and metric that cannot be made of the data at hand is a note on the page and in the
/// log, and what does not read it says what it said. Each is made to fail in turn. That makes a report for every view: the slow lane's, all
/// of it. The ordinary lane keeps one of each kind that is made in its own way: people, a table that most metrics rest on, and a view that
/// only picks rows and so fails in what reads it; one list, and one figure.
/// </summary>
[Trait("Category", "Slow")]
public sealed class SpoiltViewsTests(ITestOutputHelper output, ReceivedFolders folders)
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private static readonly PipelineSettings Settings = new() { Language = "en" };

    private static readonly string[] Kept =
        ["lead_people", "traffic_counts", "told_amounts", "deals", "won_deals", "people", "leads", "waiting_leads"];

    [Theory]
    [InlineData("marketing")]
    [InlineData("sales")]
    public async Task Each_view_of_a_side_in_turn(string name)
    {
        var side = name == "sales" ? SalesPipeline.Sales : MarketingPipeline.Marketing;
        using var facts = await folders.FormatsAsync(side);
        Task<Composed> ComposeAsync(string? spoilt) => new SpoiltSide(side, spoilt).ComposeAsync(facts.Receipts, 0, AsOf, facts.Folder);
        await HoldAsync(side, await folders.WholeAsync(side), ComposeAsync, BlobNames.Published(side.Name));
    }

    [Fact]
    public async Task Each_view_of_the_hand_off_in_turn()
    {
        using var marketing = await folders.FormatsAsync(MarketingPipeline.Marketing);
        using var sales = await folders.FormatsAsync(SalesPipeline.Sales);
        using var published = new Workplace();
        string Place(string name) => Directory.CreateDirectory(Path.Combine(published.Folder, name)).FullName;
        Publication[] publications = [marketing.Publish(Place("m"), AsOf), sales.Publish(Place("s"), AsOf)];
        Task<Composed> ComposeAsync(string? spoilt) => new SpoiltHandoff(spoilt).ComposeAsync(publications, AsOf, published.Folder);
        await HoldAsync(HandoffPipeline.Handoff, await ComposeAsync(null), ComposeAsync, BlobNames.Feedback("sales"));
    }

    [Theory]
    [InlineData("marketing")]
    [InlineData("sales")]
    public async Task Each_list_of_a_page_whose_rows_are_too_short_and_each_figure_that_is_no_number(string name)
    {
        var (side, report) = name == "sales"
            ? (SalesPipeline.Sales, SampleReports.Sales())
            : (MarketingPipeline.Marketing, SampleReports.Marketing());
        using var workplace = new Workplace();
        foreach (var list in report.Lists.Where((_, i) => Lane.Slow || i == 0))
        {
            var written = await ReportFiles.WriteAsync(
                report with { Lists = [.. report.Lists.Select(each => each == list ? each with { Rows = [[]] } : each)] },
                side,
                Settings,
                workplace.Folder);
            Assert.Equal(6, written.Files.Count);
        }

        foreach (var metric in report.Measurements.Select(measurement => measurement.Metric).Distinct()
            .Where((_, i) => Lane.Slow || i == 0))
        {
            foreach (var value in new double[] { double.NaN, double.PositiveInfinity, -double.MaxValue })
            {
                Measurement Spoilt(Measurement each) => each.Metric == metric ? each with { Value = value } : each;
                var spoilt = report with { Measurements = [.. report.Measurements.Select(Spoilt)] };
                var written = await ReportFiles.WriteAsync(spoilt, side, Settings, workplace.Folder);
                var html = Encoding.UTF8.GetString(written.Files.Single(file => file.Name == "report.html").Content.Span);
                Assert.Contains(written.Files, file => file.Name == "report.json");
                Assert.True(
                    written.Failures.Count == 0
                        || html.Contains("part-failed", StringComparison.Ordinal)
                        || html.Contains("class=\"failed\"", StringComparison.Ordinal),
                    $"{metric} {value}");
            }
        }
    }

    private async Task HoldAsync(Side side, Composed whole, Func<string?, Task<Composed>> composeAsync, string given)
    {
        Assert.DoesNotContain(whole.Report.Warnings, warning => warning.Code == Failures.Code);
        Assert.NotEmpty(whole.Given[given]);
        var (tried, partial) = (0, 0);
        foreach (var view in Knowledge.SqlOf(side.Knowledge, "Facts").Select(file => file.Name)
            .Where(name => Lane.Slow || Kept.Contains(name)))
        {
            var composed = await composeAsync(view);
            var failed = composed.Report.Warnings.Where(warning => warning.Code == Failures.Code).ToList();
            var (html, json) = (Text(composed, "report.html"), Text(composed, "report.json"));
            if (failed.Count > 0)
            {
                // A view that nothing here reads is not made at all; one that only picks rows fails in what reads it.
                Assert.Contains("data-warning=\"part-failed\"", html, StringComparison.Ordinal);
                Assert.DoesNotContain("spoilt", html + json, StringComparison.Ordinal);
                partial++;
            }

            // Whatever still stands says what it said: nothing is counted over less.
            var before = whole.Report.Measurements.ToLookup(Key);
            Assert.All(
                composed.Report.Measurements,
                measurement => Assert.Contains(measurement.Value, before[Key(measurement)].Select(each => each.Value)));
            Assert.All(
                composed.Report.Lists,
                list => Assert.Equal(Rows(whole.Report.Lists.Single(each => each.Id == list.Id)), Rows(list)));
            Assert.All(
                composed.Given[given].Zip(whole.Given[given]),
                pair => Assert.Equal(pair.Second.Content.ToArray(), pair.First.Content.ToArray()));
            tried++;
        }

        output.WriteLine($"{side.Name}: {tried} views spoilt, {partial} of them read");
        Assert.True(partial > 0);
    }

    private static string Key(Measurement measurement) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{measurement.Metric} {measurement.Grain} {measurement.From} {measurement.To} {string.Join(',', measurement.Dimensions)}");

    private static string Rows(ReportList list) => string.Join('\n', list.Rows.Select(row => string.Join('|', row)));

    private static string Text(Composed composed, string name) =>
        Encoding.UTF8.GetString(composed.Files.Single(file => file.Name == name).Content.Span);

    // As a value would that the statement cannot take.
    private static string Spoil(string sql) =>
        (sql.StartsWith("-- people:", StringComparison.Ordinal) ? "-- people:\n" : "")
            + $"select * from ({sql}\n) where error('a value: spoilt') is null";

    private sealed class SpoiltSide(Side side, string? spoilt) : ReportComposer(side, Settings, NullLogger.Instance)
    {
        protected override string ViewOf(string name, string sql) => name == spoilt ? Spoil(sql) : sql;
    }

    private sealed class SpoiltHandoff(string? spoilt) : HandoffComposer(Settings, NullLogger.Instance)
    {
        protected override string ViewOf(string name, string sql) => name == spoilt ? Spoil(sql) : sql;
    }
}
