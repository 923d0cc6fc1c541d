using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Pipeline.Tests.Browser;

/// <summary>Every page in a real browser, in both languages, on a phone by day and on a desk by night.</summary>
public sealed class ReportPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly string[] Grave = ["serious", "critical"];

    public static TheoryData<string, string, int, bool> Pages { get; } =
        new([
            .. from side in new[] { "sales", "marketing", "handoff" } from language in new[] { "id", "en" }
                from width in new[] { 390, 1280 } select (side, language, width, width > 390)]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_stands_in_a_browser(string side, string language, int width, bool dark)
    {
        var page = await browser.OpenAsync(width, dark);
        List<string> said = [];
        List<string> asked = [];
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        page.Request += (_, request) => asked.Add(request.Url);
        await page.SetContentAsync(await browser.HtmlAsync(side, language));

        Assert.Empty(said);
        Assert.Empty(asked);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        Assert.True(await page.Locator("figure.chart svg:visible").CountAsync() > 2);
        var found = (await page.RunAxe()).Violations.Where(violation => Grave.Contains(violation.Impact));
        Assert.Empty(
            found.Select(
                violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task Every_chart_has_one_picture_in_sight_and_its_figures_as_a_table()
    {
        var html = await browser.HtmlAsync("sales", "id");
        foreach (var width in new[] { 320, 390, 800, 1280, 2200 })
        {
            var page = await browser.OpenAsync(width, dark: false);
            await page.SetContentAsync(html);
            var faults = await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('figure.chart')].filter(chart =>
                    [...chart.querySelectorAll('.picture svg')].filter(svg => svg.getBoundingClientRect().width > 0).length !== 1
                    || !document.getElementById(chart.querySelector('[role=img]').getAttribute('aria-labelledby')).textContent.trim()
                    || chart.querySelectorAll('tbody tr').length < 4).map(chart => chart.id)
                """);
            Assert.Empty(faults);
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await page.CloseAsync();
        }
    }

    [Theory]
    [InlineData("marketing", "id")]
    [InlineData("sales", "id")]
    [InlineData("sales", "en")]
    public async Task Definitions_once_unfolded_stay_within_their_column(string side, string language)
    {
        var html = await browser.HtmlAsync(side, language);
        foreach (var width in new[] { 320, 390, 1280 })
        {
            var page = await browser.OpenAsync(width, dark: false);
            await page.SetContentAsync(html);
            var wide = await page.EvaluateAsync<string[]>("""
                () => {
                    document.querySelectorAll('.definitions').forEach(definitions => definitions.open = true);
                    return [...document.querySelectorAll('.definitions dd')].filter(text => text.scrollWidth > text.clientWidth + 1).map(text => text.textContent);
                }
                """);
            Assert.Empty(wide);
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await page.CloseAsync();
        }
    }
}
