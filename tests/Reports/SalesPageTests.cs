using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Sales;
using Xunit;

namespace Pipeline.Tests.Reports;

public sealed class SalesPageTests
{
    [Fact]
    public async Task A_long_list_is_folded_on_the_page_and_whole_in_the_workbook()
    {
        var (html, shown) = await Pages.RenderAsync("sales", "en");
        Assert.Contains(">30</span> more", html, StringComparison.Ordinal);
        Assert.Equal(40, shown.Tables.Single(table => table.Id == "overdue_deals").Rows.Count);
    }

    [Theory]
    [InlineData("en", "July 2026 should end between Rp 1.65bn and Rp 2.15bn, most likely near Rp 1.9bn")]
    [InlineData("id", "Juli 2026 diperkirakan berakhir antara Rp 1,65 miliar dan Rp 2,15 miliar, kemungkinan besar sekitar Rp 1,9 miliar")]
    public async Task The_forecast_is_said_as_a_range(string language, string expected)
    {
        var (_, shown) = await Pages.RenderAsync("sales", language);
        Assert.Contains(shown.Headline!.Points, point => point.Text.Replace('\u00a0', ' ').StartsWith(expected, StringComparison.Ordinal));
    }

    // 214 deals are open in four stages, 31 of them stalled in two: in the others none is.
    [Fact]
    public async Task A_part_that_none_of_the_whole_is_in_has_a_zero_and_no_unknown()
    {
        var (_, shown) = await Pages.RenderAsync("sales", "en");
        var table = shown.Tables.Single(table => table.Columns[0].Heading == "Stage" && table.Columns[1].Id == "open_value");
        var stalled = table.Rows.ToDictionary(row => $"{row[0]}", row => ((Amount)row[3]!).Value);
        Assert.Equal((0d, 0d), (stalled["Negosiasi"], stalled["Menunggu tanda tangan"]));
        Assert.Equal(31, stalled.Values.Sum()!.Value, 6);
    }

    [Fact]
    public async Task A_rate_that_leads_a_table_has_its_cases_beside_it()
    {
        var report = SampleReports.Sales();
        report = report with
        {
            Measurements =
            [
                .. report.Measurements,
                .. new[] { ("Ayu", 90d, 9L), ("Budi", 0d, 0L) }.Select(of => new Pipeline.Metrics.Measurement
                {
                    Metric = "quota_attainment", Grain = "month", From = new(2026, 7, 1), To = new(2026, 7, 31),
                    Dimensions = new SortedDictionary<string, string> { ["owner"] = of.Item1 },
                    Value = of.Item2 / 100, Numerator = of.Item2, Denominator = 100, N = of.Item3, Unit = "ratio",
                }),
            ],
        };
        var shown = new PageContent();
        await ReportHtml.RenderAsync(report, SalesPipeline.Sales, ReportMeasuring.MetricsOf(SalesPipeline.Sales), "en", shown);
        var table = shown.Tables.Single(table => table.Columns.Count == 2 && table.Columns[1].Id == "quota_attainment");
        Assert.EndsWith(", of deals", table.Columns[1].Heading, StringComparison.Ordinal);

        // Who has a quota and won nothing stays in the table.
        Assert.Equal(
            [(0.9, 9L), (0d, 0L)],
            table.Rows.Select(row => ((Amount)row[1]!).Value is { } value ? (value, ((Amount)row[1]!).N ?? -1) : default));
    }

    [Fact]
    public async Task A_page_without_facts_says_what_would_fill_each_section()
    {
        var shown = new PageContent();
        var report = SampleReports.Sales() with { Measurements = [], Lists = [], Warnings = [] };
        await ReportHtml.RenderAsync(report, SalesPipeline.Sales, ReportMeasuring.MetricsOf(SalesPipeline.Sales), "en", shown);
        Assert.True(shown.Missing.Count >= 7);
        Assert.All(shown.Missing, section => Assert.EndsWith(".", section.Why, StringComparison.Ordinal));
    }
}
