using Marketing;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Sales;

namespace Pipeline.Tests.Reports;

/// <summary>The sample reports as pages.</summary>
internal static class Pages
{
    public static async Task<(string Html, Shown Shown)> RenderAsync(string side, string language)
    {
        var (report, knowledge) = side == "sales" ? (SampleReports.Sales(), SalesPipeline.Sales) : (SampleReports.Marketing(), MarketingPipeline.Marketing);
        var shown = new Shown();
        var html = await ReportHtml.RenderAsync(report, knowledge, SampleReports.MetricsOf(knowledge, report), language, shown);
        return (Encoding.UTF8.GetString(html), shown);
    }
}
