using Microsoft.Playwright;
using Xunit;

namespace Pipeline.Tests.Browser;

/// <summary>What people do with a page's tables in a real browser: sort, search and save them; and that none of it is needed.</summary>
public sealed class ReportTablesTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Owners = "[data-table='by-owner-won-value']";

    private const string Cells = "rows => rows.map(row => row.cells[1].dataset.value)";

    [Theory]
    [InlineData("en", "ascending")]
    [InlineData("id", "descending")]
    public async Task A_heading_sorts_its_column_by_the_number_and_says_which_way(string language, string way)
    {
        var page = await OpenAsync("sales", language);
        var rows = page.Locator(Owners + " tbody tr");
        var before = await rows.EvaluateAllAsync<string[]>(Cells);
        var head = page.Locator(Owners + " thead th").Nth(1);
        await head.Locator("button").FocusAsync();
        for (var press = 0; press < (way == "descending" ? 1 : 2); press++)
        {
            await page.Keyboard.PressAsync("Enter");
        }

        Assert.Equal(way, await head.GetAttributeAsync("aria-sort"));
        var numbers = before.Select(value => double.Parse(value, CultureInfo.InvariantCulture)).Order().ToList();
        var expected = way == "descending" ? numbers.AsEnumerable().Reverse() : numbers;
        var after = await rows.EvaluateAllAsync<string[]>(Cells);
        Assert.True(numbers.Distinct().Count() > 2, "Too few values to tell an order.");
        Assert.Equal(expected, after.Select(value => double.Parse(value, CultureInfo.InvariantCulture)));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_long_table_is_searched_and_all_of_it_is_there_again()
    {
        var page = await OpenAsync("sales", "en");
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
        var find = page.Locator("input[type=search]").First;
        var rows = find.Locator("xpath=ancestor::*[@class='tools']/following-sibling::*[1]").Locator("tbody tr");
        var all = await rows.CountAsync();
        var sought = (await rows.Nth(all - 1).Locator("th").TextContentAsync())!.Trim();
        await find.FillAsync(sought.ToUpperInvariant());
        var shown = await rows.EvaluateAllAsync<string[]>(
            "rows => rows.filter(row => row.checkVisibility()).map(row => row.textContent.toLowerCase())");
        Assert.NotEmpty(shown);
        Assert.True(shown.Length < all, $"All {all} rows stay.");
        Assert.All(shown, row => Assert.Contains(sought.ToLowerInvariant(), row, StringComparison.Ordinal));
        await find.FillAsync("");
        Assert.Equal(all, await rows.EvaluateAllAsync<int>("rows => rows.filter(row => row.checkVisibility()).length"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_table_is_saved_as_csv_with_its_numbers_whole_and_no_formula()
    {
        var page = await OpenAsync("sales", "id");
        var cell = page.Locator(Owners + " tbody tr").First;
        await cell.Locator("th").EvaluateAsync("name => name.textContent = '=HYPERLINK(\"x\"),y'");
        var value = await cell.Locator("td").First.GetAttributeAsync("data-value");
        var download = await page.RunAndWaitForDownloadAsync(
            () => page.Locator(Owners).Locator("xpath=preceding-sibling::*[1]").GetByText("CSV").ClickAsync());
        Assert.Matches("^sales-[0-9]{4}-[0-9]{2}-[0-9]{2}-by-owner-won-value[.]csv$", download.SuggestedFilename);
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal(await page.Locator(Owners + " tr").CountAsync(), lines.Length);
        Assert.StartsWith($"\"'=HYPERLINK(\"\"x\"\"),y\",{value},", lines[1], StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Without_a_script_the_page_says_the_same_and_shows_no_tool()
    {
        Assert.SkipWhen(browser.Browser is null, "No Chromium here: install one, or name it in CHROMIUM. THE PAGES WERE NOT SEEN.");
        await using var context = await browser.Browser!.NewContextAsync(new() { JavaScriptEnabled = false });
        var plain = await context.NewPageAsync();
        await plain.SetContentAsync(await browser.HtmlAsync("sales", "en"));
        Assert.Equal(0, await plain.Locator("main button, main input:not([type=radio])").CountAsync());
        var page = await OpenAsync("sales", "en");
        Assert.Equal(
            await page.Locator(Owners).InnerTextAsync(), await plain.Locator(Owners).InnerTextAsync(), ignoreWhiteSpaceDifferences: true);
        await page.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string side, string language)
    {
        var page = await browser.OpenAsync(1280, dark: false);
        await page.SetContentAsync(await browser.HtmlAsync(side, language));
        return page;
    }
}
