using Microsoft.Playwright;
using Xunit;

namespace Pipeline.Tests.Browser;

/// <summary>A period is chosen in a real browser, with a pointer and with keys, and no script is needed for it.</summary>
public sealed class PeriodChoiceTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Shown = """
        () => [...document.querySelectorAll('.periods [data-table]')].filter(table => table.checkVisibility())
            .map(table => table.dataset.table).join(' ')
        """;

    [Theory]
    [InlineData("sales", "id")]
    [InlineData("marketing", "en")]
    [InlineData("handoff", "en")]
    public async Task Each_choice_shows_its_figures_alone(string side, string language)
    {
        await using var context = await OpenAsync();
        var page = await context.NewPageAsync();
        await page.SetContentAsync(await browser.HtmlAsync(side, language));
        Assert.Equal("period-28", await page.EvaluateAsync<string>(Shown));
        var choices = page.Locator(".periods label");
        foreach (var at in Enumerable.Range(0, await choices.CountAsync()))
        {
            await choices.Nth(at).ClickAsync();
            var chosen = await choices.Nth(at).Locator("input").GetAttributeAsync("value");
            Assert.Equal("period-" + chosen, await page.EvaluateAsync<string>(Shown));
        }
    }

    [Fact]
    public async Task Arrow_keys_choose_and_on_paper_all_stand()
    {
        await using var context = await OpenAsync();
        var page = await context.NewPageAsync();
        await page.SetContentAsync(await browser.HtmlAsync("sales", "en"));
        await page.Locator(".periods input").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("period-month", await page.EvaluateAsync<string>(Shown));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("period-28 period-month period-quarter period-year", await page.EvaluateAsync<string>(Shown));
        Assert.Equal(4, await page.Locator(".periods h3:visible").CountAsync());
    }

    private async Task<IBrowserContext> OpenAsync()
    {
        Assert.SkipWhen(browser.Browser is null, "No Chromium here: install one, or name it in CHROMIUM. THE PAGES WERE NOT SEEN.");
        return await browser.Browser!.NewContextAsync(new() { JavaScriptEnabled = false });
    }
}
