using System.Collections.Concurrent;
using Handoff;
using Marketing;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Tests.Handoff;
using Sales;

namespace Pipeline.Tests.Reports;

/// <summary>The sample reports as pages.</summary>
internal static class Pages
{
    private static readonly ConcurrentDictionary<(string Side, string Language), Lazy<Task<(string, PageContent, Report)>>> Written = new();

    public static async Task<(string Html, PageContent Content)> RenderAsync(string side, string language)
    {
        var (html, shown, _) = await WriteAsync(side, language);
        return (html, shown);
    }

    /// <summary>The page, what it showed, and the report as report.json holds it; written once for all tests, which only read it.</summary>
    public static Task<(string Html, PageContent Content, Report Report)> WriteAsync(string side, string language) =>
        Written.GetOrAdd((side, language), page => new(() => Task.Run(() => WriteAnewAsync(page.Side, page.Language)))).Value;

    /// <summary>The same, written for this test alone.</summary>
    public static async Task<(string Html, PageContent Content, Report Report)> WriteAnewAsync(string side, string language)
    {
        var shown = new PageContent();
        byte[] html;
        Report report;
        if (side == "handoff")
        {
            using var published = StoryTests.Make(seed: 5, late: 0.8, leads: 900);
            (report, var stories) = published.Report(new(2026, 7, 1));
            var handoff = HandoffPipeline.Handoff;
            html =
                await ReportHtml.RenderAsync(
                    report, handoff, ReportMeasuring.MetricsOf(handoff), language, shown,
                    new Dictionary<string, object?> { ["Stories"] = stories });
        }
        else
        {
            (report, var knowledge) = side == "sales"
                ? (SampleReports.Sales(), SalesPipeline.Sales) : (SampleReports.Marketing(), MarketingPipeline.Marketing);
            html = await ReportHtml.RenderAsync(report, knowledge, SampleReports.MetricsOf(knowledge, report), language, shown);
        }

        Xunit.Assert.Empty(shown.Failures.All);
        return (Encoding.UTF8.GetString(html), shown, report with { Spans = shown.Spans, Comparisons = shown.Comparisons });
    }
}
