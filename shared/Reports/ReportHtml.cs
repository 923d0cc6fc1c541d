using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Metrics;
using Pipeline.Reports.Pages;

namespace Pipeline.Reports;

/// <summary>Renders pages, each to one self-contained HTML file.</summary>
public static class ReportHtml
{
    /// <summary>A side's page. What it shows is told to <paramref name="shown"/>.</summary>
    public static Task<byte[]> RenderAsync(
        Report report, Side side, IReadOnlyList<Metric> metrics, string language, PageContent shown,
        IReadOnlyDictionary<string, object?>? more = null) =>
        RenderAsync(
            side.Knowledge.GetTypes().Single(type => type.IsSubclassOf(typeof(ReportPage)) && !type.IsAbstract), report, metrics, language,
            shown, more);

    /// <summary>What stands in for a page that cannot be rendered: warnings, lists and sources.</summary>
    public static Task<byte[]> PlainAsync(Report report, IReadOnlyList<Metric> metrics, string language, PageContent shown) =>
        RenderAsync(typeof(PlainPage), report, metrics, language, shown, more: null);

    private static Task<byte[]> RenderAsync(
        Type page, Report report, IReadOnlyList<Metric> metrics, string language, PageContent shown,
        IReadOnlyDictionary<string, object?>? more) =>
        RenderAsync(page, new(more ?? new Dictionary<string, object?>())
        {
            [nameof(ReportPage.Report)] = report,
            [nameof(ReportPage.Metrics)] = metrics,
            [nameof(ReportPage.Language)] = language,
            [nameof(ReportPage.Rendered)] = shown,
        });

    /// <summary>The list of a side's reports by date.</summary>
    public static Task<byte[]> IndexAsync(string title, IReadOnlyList<DateOnly> dates, string language) =>
        RenderAsync(typeof(ReportIndex), new()
        {
            [nameof(ReportIndex.Title)] = title,
            [nameof(ReportIndex.Dates)] = dates,
            [nameof(ReportIndex.Language)] = language,
        });

    private static async Task<byte[]> RenderAsync(Type page, Dictionary<string, object?> parameters)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync(page, ParameterView.FromDictionary(parameters))).ToHtmlString());
        return Encoding.UTF8.GetBytes(ContentPolicy.Apply("<!doctype html>\n" + Plain(html.ReplaceLineEndings("\n")) + "\n"));
    }

    // The page is UTF-8, where these take two or three bytes instead of six to eight.
    private static string Plain(string html) =>
        html.Replace("&#xA0;", "\u00A0", StringComparison.Ordinal).Replace("&#x2013;", "\u2013", StringComparison.Ordinal)
            .Replace("&#x2212;", "\u2212", StringComparison.Ordinal);
}
