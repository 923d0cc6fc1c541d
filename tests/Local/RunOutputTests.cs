using System.Text.Json;
using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>What a run tells at its end: the same deals and the same letter each time.</summary>
public sealed class RunOutputTests(Commands commands) : IClassFixture<Commands>
{
    private static readonly string[] Sides = ["marketing", "sales", "handoff"];

    [Fact]
    public async Task It_ends_with_the_headlines_then_the_figures_by_their_names()
    {
        var ended = await RunAsync("--language", "en");

        var sales = Written(commands, "sales").GetProperty("headline")[0].GetProperty("words").GetString()!;
        Assert.Contains("  " + sales, ended.Output, StringComparison.Ordinal);
        Assert.True(
            ended.Output.IndexOf(sales, StringComparison.Ordinal) < ended.Output.IndexOf(
                "sales, figures of all time", StringComparison.Ordinal));
        Assert.Matches(@"\n  Won value +Rp\u00a0100  n = 1\n", ended.Output);
    }

    [Fact]
    public async Task Quiet_leaves_what_was_refused_the_headlines_and_the_pages()
    {
        var ended = await RunAsync("--quiet", "--language", "en");

        var lines = ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("letter.csv: refused, ", lines[0], StringComparison.Ordinal);
        Assert.Equal(3, lines.Count(line => line.EndsWith("report.html", StringComparison.Ordinal)));
        Assert.DoesNotContain("n = ", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("kept", ended.Output, StringComparison.Ordinal);
    }

    // The language that the reports have without a word, and what stands of the file itself as it is.
    [Fact]
    public async Task What_was_refused_is_said_in_the_language_of_the_reports()
    {
        var lines = (await RunAsync("--quiet", "--language", "id")).Output.Split('\n');
        Assert.Contains("letter.csv: ditolak: ", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("refused", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_all_that_is_printed_and_holds_what_the_reports_hold()
    {
        var ended = await RunAsync("--json", "--language", "en");

        using var told = JsonDocument.Parse(ended.Output);
        var files = told.RootElement.GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("upload").GetString()!);
        Assert.Equal("refused", files["letter.csv"].GetProperty("outcome").GetString());
        Assert.NotEmpty(files["letter.csv"].GetProperty("reason").GetString()!);
        var rows = files["deals-2026-03-01.csv"].GetProperty("rows");
        Assert.Equal((1, 1), (rows.GetProperty("read").GetInt32(), rows.GetProperty("kept").GetInt32()));

        var reports = told.RootElement.GetProperty("reports").EnumerateArray().ToList();
        Assert.Equal(Sides, reports.Select(report => report.GetProperty("side").GetString()));
        Assert.All(reports, report => Assert.True(File.Exists(report.GetProperty("page").GetString())));
        Assert.All(reports, report => Assert.Equal(
            Written(commands, report.GetProperty("side").GetString()!).GetProperty("headline").EnumerateArray()
                .Select(sentence => sentence.GetProperty("words").GetString()),
            report.GetProperty("headline").EnumerateArray().Select(sentence => sentence.GetString())));
        var won = Assert.Single(
            reports[1].GetProperty("figures").EnumerateArray(), figure => figure.GetProperty("metric").GetString() == "won_value");
        Assert.Equal(("Won value", 100), (won.GetProperty("name").GetString(), won.GetProperty("value").GetDouble()));
    }

    [Fact]
    public async Task A_shop_without_deals_is_told_of_its_orders()
    {
        await using var shop = await Commands.StartAsync();
        var orders = Path.Combine(shop.Folder, "orders_2026-10-03.csv");
        await File.WriteAllTextAsync(
            orders,
            "Name,Financial Status,Paid at,Currency,Subtotal,Shipping,Total,Refunded Amount,Created at,Lineitem quantity,Cancelled at,Id,"
                + "Source\n"
            + "#1,paid,2026-10-01 09:00:00 +0700,IDR,100000,9000,109000,0,2026-10-01 08:59:00 +0700,1,,11,web\n"
            + "#2,paid,2026-10-03 09:00:00 +0700,IDR,200000,9000,209000,0,2026-10-03 08:59:00 +0700,1,,12,web\n",
            TestContext.Current.CancellationToken);
        foreach (var (language, headline) in new[]
        {
            ("en", "Rp 300k of orders in October 2026, up to 3 October 2026 (2 orders). No won deal has been taken in yet."),
            (
                "id",
                "Pesanan senilai Rp 300 ribu pada Oktober 2026, sampai 3 Oktober 2026 (2 pesanan). Belum ada transaksi menang yang "
                    + "diterima."),
        })
        {
            var ended = await Commands.RunAsync(
                "run", orders, "--data", shop.Data, "--out", shop.Folder, "--as-of", "2026-10-31", "--language", language, "--quiet");
            Assert.Equal((ExitCode.Done, ""), (ended.Code, ended.Errors));
            Assert.Equal(headline, Written(shop, "sales").GetProperty("headline")[0].GetProperty("words").GetString());
        }
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(params string[] options)
    {
        var letter = Path.Combine(commands.Folder, "letter.csv");
        await File.WriteAllTextAsync(letter, "Dear all,\nhere is nothing to be read.\n", TestContext.Current.CancellationToken);
        var ended = await Commands.RunAsync(
            ["run", commands.Deals(), letter, "--side", "sales", "--data", commands.Data, "--out", commands.Folder, "--as-of",
                "2026-03-01", .. options]);
        Assert.Equal((ExitCode.Done, ""), (ended.Code, ended.Errors));
        return ended;
    }

    private static JsonElement Written(Commands place, string side) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(place.Folder, side, "report.json"))).RootElement;
}
