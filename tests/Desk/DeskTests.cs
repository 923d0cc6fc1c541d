using System.Net;
using System.Text.RegularExpressions;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Desk;

/// <summary>What people do on a desk, from an empty one to an upload that is taken back.</summary>
public sealed partial class DeskTests(RunningDesk desk) : IClassFixture<RunningDesk>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private const string Head = "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n";

    // Two of three rows can be read: 140 won in January, in which no other test of this desk wins anything.
    private const string Deals = Head + "1,One,Closed Won,100,2026-01-10,2026-01-01,Ayu\n2,Two,Closed Won,40,2026-01-20,2026-01-02,Budi\n"
        + "3,Three,Closed Won,many,2026-01-21,2026-01-02,Ayu\n";

    [Theory]
    [InlineData("marketing", "en", "Traffic acquisition", "fetch one of these first")]
    [InlineData("marketing", "id", "Traffic acquisition", "ambil salah satu ini dulu")]
    [InlineData("sales", "id", "Export filter results", "ambil salah satu ini dulu")]
    public async Task An_empty_desk_says_what_to_fetch_and_where_it_is(string side, string language, string menu, string title)
    {
        await using var empty = new RunningDesk();
        await empty.InitializeAsync();
        using var browser = empty.Open(language);
        var page = await browser.PageAsync("/" + side);
        Assert.Contains(menu, page, StringComparison.Ordinal);
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);

        // In the part that the script fetches anew: it goes as soon as something has come.
        Assert.InRange(page.IndexOf(title, StringComparison.Ordinal), page.IndexOf("id=\"live\"", StringComparison.Ordinal), page.Length);
    }

    [Fact]
    public async Task A_file_goes_in_is_told_row_by_row_reported_followed_to_its_rows_and_taken_back()
    {
        using var browser = desk.Open();
        using (var sent = await browser.UploadAsync("sales", ("deals-2026-03-01.csv", Deals)))
        {
            Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
            Assert.Contains("1 file stored", await browser.PageAsync(sent.Headers.Location!.OriginalString), StringComparison.Ordinal);
        }

        var list = await RunningDesk.UntilAsync(
            browser, "/sales", page => page.Contains("2 of 3 rows kept, 1 rejected", StringComparison.Ordinal));
        Assert.Contains("10–20\u00a0Jan\u00a02026", WebUtility.HtmlDecode(list), StringComparison.Ordinal);

        var receipt = await browser.PageAsync("/sales/upload?name=deals-2026-03-01.csv");
        Assert.Contains("<bdi>many</bdi>", receipt, StringComparison.Ordinal);
        var csv = await browser.PageAsync(WebUtility.HtmlDecode(Rejected().Match(receipt).Groups[1].Value));
        Assert.Equal("file,line,column,found,expected\ndeals-2026-03-01.csv,4,Amount,many,a number\n", csv);

        // Of another test's file there may be a report already.
        await RunningDesk.UntilAsync(
            browser,
            "/sales/reports/latest/metrics.csv",
            table => table.Contains("\nwon_value,month,2026-01-01,2026-01-31,", StringComparison.Ordinal));
        using (var report = await browser.GetAsync("/sales/reports/latest/report.html"))
        {
            Assert.Equal(HttpStatusCode.OK, report.StatusCode);
            var policy = report.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("sandbox allow-scripts allow-downloads; default-src 'none'", policy, StringComparison.Ordinal);
        }

        using (var table = await browser.GetAsync("/sales/reports/latest/metrics.csv"))
        {
            Assert.Equal("attachment", table.Content.Headers.ContentDisposition!.DispositionType);
        }

        // The reports here are written in Indonesian, whoever reads the desk in English.
        Assert.Contains("written in Indonesian", await browser.PageAsync("/sales"), StringComparison.Ordinal);
        Assert.Contains("<p class=\"lead\" lang=\"id\">", await browser.PageAsync("/sales"), StringComparison.Ordinal);
        var figures = WebUtility.HtmlDecode(await browser.PageAsync("/sales/figures"));
        Assert.Contains("/sales/figure?metric=won_value", figures, StringComparison.Ordinal);
        var figure = WebUtility.HtmlDecode(await browser.PageAsync("/sales/figure?metric=won_value&period=2026-01&by=owner&part=Ayu"));
        Assert.Contains("Rp\u00a0100", figure, StringComparison.Ordinal);
        Assert.Contains(">1 row<", figure, StringComparison.Ordinal);
        var rows = await browser.PageAsync("/sales/figure.csv?metric=won_value&period=2026-01");
        Assert.Equal(3, rows.TrimEnd('\n').Split('\n').Length);

        await GivenBackAsync(browser);
        Assert.Contains("cannot be undone", await browser.PageAsync("/sales/withdraw?name=deals-2026-03-01.csv"), StringComparison.Ordinal);
        using (var withdrawn = await browser.WithdrawAsync("sales", "deals-2026-03-01.csv"))
        {
            Assert.Equal(HttpStatusCode.SeeOther, withdrawn.StatusCode);
            var after = await browser.PageAsync(withdrawn.Headers.Location!.OriginalString);
            Assert.Contains("was withdrawn", after, StringComparison.Ordinal);
            Assert.DoesNotContain("data-upload=\"deals-2026-03-01.csv\"", after, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(
            await desk.Pipelines.Of("sales").ReceiptsAsync(Stop),
            left => left.Upload == "deals-2026-03-01.csv");
    }

    [Fact]
    public async Task The_same_bytes_again_add_no_line_and_under_another_name_are_called_a_repeat()
    {
        using var browser = desk.Open();
        var text = Head + "71,Seven,Closed Won,7,2025-11-10,2025-11-01,Citra\n";
        foreach (var name in new[] { "seven.csv", "seven.csv", "seven-copy.csv" })
        {
            using var sent = await browser.UploadAsync("sales", (name, text));
            Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
            await RunningDesk.UntilAsync(
                browser, "/sales?find=" + name, page => !page.Contains("data-state=\"waiting\"", StringComparison.Ordinal));
        }

        var list = await browser.PageAsync("/sales?find=seven");
        Assert.Equal(2, Regex.Count(list, "data-upload="));
        Assert.Contains("same bytes as seven.csv", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "It is damaged")]
    [InlineData("id", "Rusak")]
    public async Task What_cannot_be_read_is_refused_in_the_readers_language(string language, string said)
    {
        using var browser = desk.Open(language);
        var name = $"broken-{language}.zip";
        using var sent = await browser.UploadAsync("sales", (name, "PK\u0003\u0004 this is no archive " + language));
        await RunningDesk.UntilAsync(
            browser, "/sales?find=" + name, page => page.Contains("data-state=\"refused\"", StringComparison.Ordinal));
        Assert.Contains(said, await browser.PageAsync("/sales/upload?name=" + name), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_files_go_in_at_once_and_a_bad_one_among_them_is_told_without_the_others_being_lost()
    {
        using var browser = desk.Open();
        using var sent = await browser.UploadAsync(
            "sales", ("a/first.csv", Head + "91,A,Closed Won,1,2025-11-10,2025-11-01,Dewi\n"), ("../second.csv", Head),
            ("third.csv", Head + "92,B,Closed Won,1,2025-11-10,2025-11-01,Dewi\n"));
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        var told = WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync(Stop));
        Assert.Contains("found the folder '..'", told, StringComparison.Ordinal);
        var names = await NamesAsync();
        Assert.Contains("a/first.csv", names);
        Assert.Contains("third.csv", names);
        Assert.DoesNotContain(names, name => name.Contains("second", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_template_is_downloaded_filled_in_by_its_example_and_taken()
    {
        using var browser = desk.Open();
        Assert.Contains("/sales/templates", await browser.PageAsync("/sales"), StringComparison.Ordinal);
        var list = WebUtility.HtmlDecode(await browser.PageAsync("/sales/templates"));
        var example = Regex.Match(list, "download>quotas\\.csv<.*?<code>([^<]+)</code>", RegexOptions.Singleline).Groups[1].Value;
        var heading = await browser.PageAsync("/sales/templates/quotas.csv");
        Assert.EndsWith("\n", heading, StringComparison.Ordinal);
        using var sent = await browser.UploadAsync("sales", ("quotas.csv", heading + example + "\n"));
        await RunningDesk.UntilAsync(
            browser, "/sales?find=quotas.csv", page => page.Contains("1 of 1 row kept", StringComparison.Ordinal));
        using var none = await browser.GetAsync("/sales/templates/..%2Fquotas.csv");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory]
    [InlineData("en", "2026-10-31 or 2026-10-01..2026-10-31")]
    [InlineData("id", "2026-10-31 atau 2026-10-01..2026-10-31")]
    public async Task How_a_period_is_written_is_told_in_the_readers_language(string language, string forms)
    {
        using var browser = desk.Open(language);
        Assert.Contains(forms, await browser.PageAsync("/sales/figures"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("metric=won_value&period=soon", "That is no period: write all, 2026,")]
    [InlineData("metric=won_value&part=Ayu", "is asked for by both: what it is divided by (owner,")]
    [InlineData("metric=won_value&by=owner", "is asked for by both: what it is divided by (owner,")]
    [InlineData("metric=won_value&by=shop&part=Bogor", "is asked for by both: what it is divided by (owner,")]
    public async Task A_figure_that_was_asked_for_by_half_is_not_answered_by_another(string asked, string said)
    {
        using var browser = desk.Open();
        using (var sent = await browser.UploadAsync("sales", ("half.csv", Head + "111,A,Closed Won,1,2023-10-10,2023-10-01,Gita\n")))
        {
            await RunningDesk.UntilAsync(
                browser, "/sales", page => page.Contains("/sales/reports/", StringComparison.Ordinal));
        }

        using var answer = await browser.GetAsync("/sales/figure?" + asked);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            said, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_side_reads_is_told_where_it_was_refused()
    {
        using var browser = desk.Open();
        using var sent = await browser.UploadAsync("marketing", ("deals-astray.csv", Deals));
        await RunningDesk.UntilAsync(
            browser, "/marketing?find=astray", page => page.Contains("data-state=\"refused\"", StringComparison.Ordinal));
        var receipt = await browser.PageAsync("/marketing/upload?name=deals-astray.csv");
        Assert.Contains("another does:", receipt, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/sales\">Sales</a>.", receipt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hand_off_is_there_to_read_and_takes_nothing()
    {
        using var browser = desk.Open();
        Assert.DoesNotContain("type=\"file\"", await browser.PageAsync("/handoff"), StringComparison.Ordinal);
        using var sent = await browser.SendAsync(
            "handoff", await browser.TokenAsync("sales"), request => request.Headers.Add("Origin", browser.Origin), ("a.csv", Head));
        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
    }

    // What the hand-off gave back lies beside the report, as soon as it was made.
    private static async Task GivenBackAsync(DeskBrowser browser)
    {
        var page = await RunningDesk.UntilAsync(
            browser, "/sales", shown => shown.Contains("/sales/given/", StringComparison.Ordinal));
        foreach (Match link in Given().Matches(page))
        {
            using var file = await browser.GetAsync(link.Groups[1].Value);
            Assert.Equal((HttpStatusCode.OK, "text/csv"), (file.StatusCode, file.Content.Headers.ContentType!.MediaType));
        }

        using var none = await browser.GetAsync("/sales/given/..%2Fcurrent.json");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private async Task<IReadOnlyList<string>> NamesAsync()
    {
        List<string> names = [];
        await foreach (var blob in desk.Pipelines.Storage.Container(BlobNames.Uploads("sales"))
            .GetBlobsAsync(cancellationToken: Stop))
        {
            names.Add(blob.Name);
        }

        return names;
    }

    [GeneratedRegex("href=\"(/sales/given/[^\"]*)\"")]
    private static partial Regex Given();

    [GeneratedRegex("href=\"(/sales/rejected[^\"]*)\"")]
    private static partial Regex Rejected();
}
