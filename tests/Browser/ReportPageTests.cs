using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Pipeline.Reports;
using Xunit;

namespace Pipeline.Tests.Browser;

/// <summary>Every page in a real browser, in both languages, on a phone and on a desk, by day and by night.</summary>
public sealed class ReportPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    public static TheoryData<string, string, int, bool> Pages { get; } =
        new([
            .. from side in new[] { "sales", "marketing", "handoff" } from language in new[] { "id", "en" }
                from width in new[] { 390, 1280 } from dark in new[] { false, true } select (side, language, width, dark)]);

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
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(folded => folded.open = true)");
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await FaultsAsync(page));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("id", 390, true)]
    [InlineData("en", 1280, false)]
    public async Task So_does_the_list_of_reports(string language, int width, bool dark)
    {
        var page = await browser.OpenAsync(width, dark);
        var html = await ReportHtml.IndexAsync("Sales", [new(2026, 1, 31), new(2025, 12, 31)], language);
        await page.SetContentAsync(System.Text.Encoding.UTF8.GetString(html));
        Assert.True(await page.GetByRole(AriaRole.Link).CountAsync() > 1);
        Assert.Empty(await FaultsAsync(page));
        await page.CloseAsync();
    }

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page) => (await page.RunAxe()).Violations.Select(
        violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}");

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
                    || !document.getElementById(chart.querySelector('.picture').getAttribute('aria-labelledby')).textContent.trim()
                    || chart.querySelectorAll('tbody tr').length < 4).map(chart => chart.id)
                """);
            Assert.Empty(faults);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(folded => folded.open = true)");
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
