using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Pipeline.Publishing;
using Pipeline.Tests.Desk;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Browser;

/// <summary>The desks in a real browser: what people do there, on a phone and on a desk, and what other pages may try with them.</summary>
public sealed class DeskPageTests(BrowserFixture browser, RunningDesk desk) : IClassFixture<BrowserFixture>, IClassFixture<RunningDesk>
{
    private const string Head = "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n";

    private const float Long = 120_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, int, bool> Views { get; } =
        new([.. from language in new[] { "id", "en" } from width in new[] { 390, 1280 } select (language, width, width > 390)]);

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_page_stands_empty_and_filled(string language, int width, bool dark)
    {
        var page = await browser.OpenAsync(width, dark);
        List<string> said = [];
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        await IsSoundAsync(page, "/marketing", language, width);
        using var sender = desk.Open(language);
        using (var sent = await sender.UploadAsync(
            "sales", ($"shown-{language}.csv", Head + "61,One,Closed Won,100,2026-01-10,2026-01-01,Ayu\n62,Two,Open,x,,2026-01-01,Budi\n"),
            ($"strange-{language}.csv", "a,b\n1,2\n")))
        {
            await RunningDesk.UntilAsync(
                sender, "/sales",
                shown => !shown.Contains("data-state=\"waiting\"", StringComparison.Ordinal)
                    && shown.Contains("/sales/figures", StringComparison.Ordinal));
        }

        foreach (var path in new[]
        {
            "/", "/sales", $"/sales/upload?name=shown-{language}.csv", $"/sales/upload?name=strange-{language}.csv",
            $"/sales/withdraw?name=shown-{language}.csv", "/sales/figures", "/sales/figure?metric=won_value&period=2026-01", "/handoff",
            "/sales/nothing",
        })
        {
            await IsSoundAsync(page, path, language, width);
        }

        Assert.DoesNotContain(said, text => !text.Contains("404", StringComparison.Ordinal));
        await page.CloseAsync();
    }

    [Fact]
    public async Task Files_are_chosen_sent_with_progress_and_told_without_the_page_being_loaded_again()
    {
        var page = await browser.OpenAsync(390, dark: false);
        await page.GotoAsync(At("/sales?lang=en"));
        await page.EvaluateAsync("window.stays = true");
        await page.Locator("#files").SetInputFilesAsync(
            [File("chosen-1.csv", Head + "41,A,Closed Won,1,2026-01-10,2026-01-01,Eka\n"), File("chosen-2.csv", "no,table\n")]);
        await page.Keyboard.PressAsync("Tab");
        await page.Locator("#send-form button").PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-upload='chosen-1.csv']"))
            .ToContainTextAsync("1 of 1 row kept", new() { Timeout = Long });
        await Assertions.Expect(page.Locator("[data-upload='chosen-2.csv']")).ToContainTextAsync("refused", new() { Timeout = Long });
        Assert.True(await page.EvaluateAsync<bool>("window.stays"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task Files_are_dropped_and_one_with_a_bad_name_or_size_says_so()
    {
        var page = await browser.OpenAsync(1280, dark: false);
        await page.GotoAsync(At("/sales?lang=en"));
        await page.EvaluateAsync("""
            most => {
                const files = new DataTransfer();
                const head = 'Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date\n';
                files.items.add(new File([head, '51,B,Closed Won,1,2026-01-10,2026-01-01\n'], 'dropped.csv'));
                files.items.add(new File(['x'], 'a\\b.csv'));
                files.items.add(new File(['x'.repeat(most + 1)], 'large.csv'));
                document.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
            }
            """, RunningDesk.MostBytes);
        await Assertions.Expect(page.Locator("[data-upload='dropped.csv']"))
            .ToContainTextAsync("1 of 1 row kept", new() { Timeout = Long });
        await Assertions.Expect(page.Locator("#sending")).ToContainTextAsync("found '\\'", new() { Timeout = Long });
        await Assertions.Expect(page.Locator("#sending")).ToContainTextAsync("Too large", new() { Timeout = Long });
        await page.CloseAsync();
    }

    [Fact]
    public async Task Without_a_script_the_form_is_sent_and_an_upload_is_taken_back()
    {
        Assert.SkipWhen(browser.Browser is null, "No Chromium here: install one, or name it in CHROMIUM. THE DESK WAS NOT SEEN.");
        await using var context = await browser.Browser!.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(At("/sales?lang=en"));
        await page.Locator("#files").SetInputFilesAsync([File("plain.csv", Head + "31,A,Closed Won,1,2026-01-10,2026-01-01,Eka\n")]);
        await page.Locator("#send-form button").ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("1 file stored");
        using var watcher = desk.Open();
        await RunningDesk.UntilAsync(
            watcher, "/sales?find=plain", shown => shown.Contains("1 of 1 row kept", StringComparison.Ordinal));
        await page.GotoAsync(At("/sales/upload?name=plain.csv"));
        await page.GetByText("Withdraw this upload").ClickAsync();
        await page.GetByText("Withdraw it").ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("was withdrawn", new() { Timeout = Long });
    }

    [Fact]
    public async Task A_figure_of_the_report_leads_to_its_rows_and_the_forms_beside_it_stay_this_browsers()
    {
        var page = await browser.OpenAsync(1280, dark: false);
        using (var sender = desk.Open())
        {
            using var sent = await sender.UploadAsync("sales", ("followed.csv", Head + "81,A,Closed Won,777,2024-05-10,2024-05-01,Eka\n"));
            await RunningDesk.UntilAsync(
                sender, "/sales/reports/latest/metrics.csv",
                table => table.Contains("\nwon_value,month,2024-05-01,", StringComparison.Ordinal));
        }

        await page.GotoAsync(At("/sales?lang=en"));
        var before = (await page.Context.CookiesAsync()).Single(cookie => cookie.Name == "pipeline-desk").Value;
        await page.GotoAsync(At("/sales/reports/latest/report.html"));
        await page.Locator("[data-metric='won_value'] > a").First.ClickAsync();
        await Assertions.Expect(page.Locator("main > p.value")).ToContainTextAsync("Rp", new() { Timeout = Long });
        Assert.Contains("/sales/figure?metric=won_value", page.Url, StringComparison.Ordinal);
        Assert.Equal(before, (await page.Context.CookiesAsync()).Single(cookie => cookie.Name == "pipeline-desk").Value);
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_page_of_another_site_can_neither_send_nor_read()
    {
        var page = await browser.OpenAsync(1280, dark: false);
        using var cookie = desk.Open();
        await page.GotoAsync(At("/sales?lang=en"));
        var token = await page.Locator("[name=token]").First.GetAttributeAsync("value");

        // The same browser, which has the desk's cookie: "localhost" is another site than 127.0.0.1.
        await page.RouteAsync("http://evil.example/", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<form method=post enctype=multipart/form-data action='{At("/sales/uploads")}'><input name=token value='{token}'>"
                + "<input type=file name=files></form>",
        }));
        await page.GotoAsync("http://evil.example/");
        Assert.True(await page.EvaluateAsync<bool>($"fetch('{At("/sales")}').then(() => false, () => true)"));

        // Last of all: the answer is there before the browser has left the page.
        await page.Locator("[type=file]").SetInputFilesAsync([File("evil.csv", Head)]);
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.EvaluateAsync("document.forms[0].submit()"), response => response.Url == At("/sales/uploads"));
        Assert.Equal(403, answer.Status);
        Assert.False(await desk.Pipelines.Storage.Container(BlobNames.Uploads("sales")).GetBlobClient("evil.csv").ExistsAsync(Stop));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_report_with_script_in_it_does_nothing_of_the_readers()
    {
        const string Script = """
            <html><head><title>still</title></head><body>
            <script>document.title = 'ran'; fetch('/sales').then(() => document.title = 'fetched')</script>
            <img src=x onerror="document.title = 'ran'"><form action=/sales/withdraw method=post><button>go</button></form>
            <a href="javascript:document.title='ran'">run</a></body></html>
            """;
        var editions = new Editions(desk.Pipelines.Storage, "marketing", []);
        var work = new FinishedEdition(new(2026, 1, 31), "by hand", new Dictionary<string, IReadOnlyList<Pipeline.Reports.ReportFile>>
        {
            [BlobNames.Reports("marketing")] =
                [new("report.html", "text/html; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(Script))],
        });
        Assert.NotNull(await editions.SwapAsync(await editions.LookAsync(Stop), work, _ => Task.FromResult(true), Stop));
        var page = await browser.OpenAsync(1280, dark: false);
        List<string> answered = [];
        await page.GotoAsync(At("/marketing"));
        page.Response += (_, answer) => answered.Add(answer.Url);
        await page.GotoAsync(At("/marketing/reports/2026-01-31/report.html"));
        await page.GetByText("go").ClickAsync();
        await page.GetByText("run").ClickAsync();
        Assert.Equal("still", await page.TitleAsync());
        Assert.Equal([At("/marketing/reports/2026-01-31/report.html")], answered);
        await page.CloseAsync();
    }

    private string At(string path) => $"http://127.0.0.1:{desk.Port}{path}";

    private static FilePayload File(string name, string content) =>
        new() { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(content) };

    private async Task IsSoundAsync(IPage page, string path, string language, int width)
    {
        await page.GotoAsync(At($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}"));
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty((await page.RunAxe()).Violations.Select(
            fault => $"{path}: {fault.Id}: {fault.Help}: {string.Join(" | ", fault.Nodes.Take(3).Select(node => node.Html))}"));
    }
}
