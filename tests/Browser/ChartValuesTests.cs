using Microsoft.Playwright;
using Xunit;

namespace Pipeline.Tests.Browser;

/// <summary>A chart tells its values in a real browser: where a pointer rests, and where arrow keys lead.</summary>
public sealed class ChartValuesTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Chart = "#trend-won-value";

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_pointer_reads_the_value_of_its_place_in_the_table_s_words(int width)
    {
        var page = await OpenAsync(width);
        var axis = await page.EvaluateAsync<float[]>("""
            chart => [...document.querySelectorAll(chart + ' .axis')].map(one => one.getBoundingClientRect())
                .filter(box => box.width > 0).flatMap(box => [box.left, box.width])
            """, Chart);
        var picture = (await page.Locator(Chart + " .picture").BoundingBoxAsync())!;
        foreach (var at in new[] { 0, 5, 12 })
        {
            await page.Mouse.MoveAsync(axis[0] + (axis[1] * (at + 0.5f) / 13), picture.Y + (picture.Height / 2));
            var told = await page.Locator(Chart + " .told").TextContentAsync();
            Assert.Equal(await RowAsync(page, at), told);
            var said = (await page.Locator(Chart + " .told").BoundingBoxAsync())!;
            Assert.InRange(said.X, picture.X - 1, picture.X + picture.Width - said.Width + 1);
        }

        await page.Mouse.MoveAsync(0, 0);
        Assert.Equal(0, await page.Locator(Chart + " .told").CountAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task Keys_lead_from_place_to_place_and_each_is_said()
    {
        var page = await OpenAsync(1280);
        var picture = page.Locator(Chart + " .picture");
        await picture.FocusAsync();
        foreach (var (key, at) in new[] { ("Home", 0), ("ArrowLeft", 0), ("ArrowRight", 1), ("End", 12), ("ArrowLeft", 11) })
        {
            await page.Keyboard.PressAsync(key);
            var row = await RowAsync(page, at);
            Assert.Equal(
                (row, row), (await picture.GetAttributeAsync("aria-valuetext"), await picture.Locator(".told").TextContentAsync()));
        }

        Assert.Equal("slider", await picture.GetAttributeAsync("role"));
        var name = await page.Locator($"{Chart}-told h3").TextContentAsync();
        Assert.Equal(1, await page.GetByRole(AriaRole.Slider, new() { Name = name + " " }).And(picture).CountAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await picture.Locator(".told").CountAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task Without_a_script_a_pointer_reads_each_bar_by_itself()
    {
        var html = await browser.HtmlAsync("sales", "en");
        Assert.SkipWhen(browser.Browser is null, "No Chromium here: install one, or name it in CHROMIUM. THE PAGES WERE NOT SEEN.");
        await using var context = await browser.Browser!.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.SetContentAsync(html);
        Assert.Equal(13, await page.Locator(Chart + " .middle .bars title").CountAsync());
        Assert.Equal("img", await page.Locator(Chart + " .picture").GetAttributeAsync("role"));
    }

    // As the table beside the chart has it, before anybody sorts that.
    private static Task<string> RowAsync(IPage page, int at) => page.EvaluateAsync<string>("""
        ([chart, at]) => {
            const table = document.querySelector(chart + ' table');
            const [name, ...cells] = [...table.tBodies[0].rows[at].cells].map(cell => cell.textContent.replace(/\s+/g, ' ').trim());
            const heads = [...table.tHead.rows[0].cells].slice(1).map(head => head.textContent.trim());
            return name + ': ' + (cells.length === 1 ? cells[0] : cells.map((cell, place) => heads[place] + ' ' + cell).join('; '));
        }
        """, new object[] { Chart, at });

    private async Task<IPage> OpenAsync(int width)
    {
        var page = await browser.OpenAsync(width, dark: false);
        await page.SetContentAsync(await browser.HtmlAsync("sales", "en"));
        await page.Locator(Chart).ScrollIntoViewIfNeededAsync();
        return page;
    }
}
