using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Metrics;
using Pipeline.Reports.Pages;

namespace Pipeline.Reports;

/// <summary>Renders a side's page to one self-contained HTML file.</summary>
public static class ReportHtml
{
    public static async Task<byte[]> RenderAsync(Report report, Side side, IReadOnlyList<Metric> metrics, string language, Shown shown)
    {
        var page = side.Knowledge.GetTypes().Single(type => type.IsSubclassOf(typeof(ReportPage)) && !type.IsAbstract);
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(ReportPage.Report)] = report,
                [nameof(ReportPage.Metrics)] = metrics,
                [nameof(ReportPage.Language)] = language,
                [nameof(ReportPage.Shown)] = shown,
            });
            return (await renderer.RenderComponentAsync(page, parameters)).ToHtmlString();
        });
        return Encoding.UTF8.GetBytes("<!doctype html>\n" + html.ReplaceLineEndings("\n") + "\n");
    }
}
