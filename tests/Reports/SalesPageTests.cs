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

    [Fact]
    public async Task A_page_without_facts_says_what_would_fill_each_section()
    {
        var shown = new Shown();
        var report = SampleReports.Sales() with { Measurements = [], Lists = [], Warnings = [] };
        await ReportHtml.RenderAsync(report, SalesPipeline.Sales, ReportMeasuring.MetricsOf(SalesPipeline.Sales), "en", shown);
        Assert.True(shown.Missing.Count >= 7);
        Assert.All(shown.Missing, section => Assert.EndsWith(".", section.Why, StringComparison.Ordinal));
    }
}
