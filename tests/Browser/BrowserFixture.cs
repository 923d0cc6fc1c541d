using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace Pipeline.Tests.Browser;

/// <summary>One browser for all tests of a class, and each page rendered once.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(string, string), Task<string>> pages = new();
    private IPlaywright? playwright;

    public IBrowser? Browser { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Program is { } program)
        {
            playwright = await Playwright.CreateAsync();
            Browser = await Chromium.StartAsync(playwright, program);
        }
    }

    /// <summary>A tab of the size, by day or by night; skips the test, loudly, where no browser is.</summary>
    public async Task<IPage> OpenAsync(int width, bool dark)
    {
        Assert.SkipWhen(Browser is null, "No Chromium here: install one, or name it in CHROMIUM. THE PAGES WERE NOT SEEN IN A BROWSER.");
        return await Browser!.NewPageAsync(
            new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
    }

    public Task<string> HtmlAsync(string side, string language) =>
        pages.GetOrAdd((side, language), async page => (await Pipeline.Tests.Reports.Pages.RenderAsync(page.Item1, page.Item2)).Html);

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
