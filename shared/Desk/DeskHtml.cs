using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Desk.Pages;

namespace Pipeline.Desk;

/// <summary>Renders a page of the desk.</summary>
internal static class DeskHtml
{
    public static async Task WriteAsync<TPage>(HttpContext context, Dictionary<string, object?> parameters, CancellationToken stop)
        where TPage : DeskPage
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync("<!doctype html>\n" + html.ReplaceLineEndings("\n") + "\n", Encoding.UTF8, stop);
    }
}
