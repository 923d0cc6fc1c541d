using System.Globalization;
using Pipeline.Local;
using Pipeline.Metrics;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary><c>explain-figure</c>: from a figure on a page to the rows that it comes from.</summary>
public sealed class ExplainFigureTests
{
    [Theory]
    [InlineData("all", null, null)]
    [InlineData("2026", "2026-01-01", "2026-12-31")]
    [InlineData("2026-Q3", "2026-07-01", "2026-09-30")]
    [InlineData("2026-02", "2026-02-01", "2026-02-28")]
    [InlineData("2026-W01", "2025-12-29", "2026-01-04")]
    [InlineData("2026-W53", "2026-12-28", "2027-01-03")]
    [InlineData("2026-10-31", "2026-10-31", "2026-10-31")]
    [InlineData("2026-10-03..2026-10-30", "2026-10-03", "2026-10-30")]
    public void A_period_is_written_as_people_write_it(string text, string? from, string? to)
    {
        Assert.True(AskedPeriod.TryParse(text, out var period));
        Assert.Equal((from, to), (Text(period?.From), Text(period?.To)));
    }

    [Theory]
    [InlineData("2026-01-01..2026-12-31", "2026")]
    [InlineData("2026-02-01..2026-02-28", "2026-02")]
    [InlineData("2024-02-01..2024-02-28", "2024-02-01..2024-02-28")]
    [InlineData("2026-10-31..2026-10-31", "2026-10-31")]
    [InlineData("2026-10-03..2026-10-30", "2026-10-03..2026-10-30")]
    [InlineData("2026-W41", "2026-10-05..2026-10-11")]
    public void A_page_writes_a_period_in_the_shortest_form_that_is_read_back(string text, string written)
    {
        Assert.True(AskedPeriod.TryParse(text, out var period));
        Assert.Equal(written, AskedPeriod.Written(period!.Value));
        Assert.True(AskedPeriod.TryParse(written, out var again));
        Assert.Equal(period, again);
    }

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-Q5")]
    [InlineData("2025-W53")]
    [InlineData("2026-W00")]
    [InlineData("0000-W01")]
    [InlineData("9999")]
    [InlineData("October")]
    [InlineData("2026-10-31..2026-10-01")]
    [InlineData("2026-10-01..")]
    public void What_is_no_period_is_none(string text) => Assert.False(AskedPeriod.TryParse(text, out _));

    [Fact]
    public async Task A_figure_comes_with_its_rows()
    {
        await using var commands = await Commands.StartAsync();
        var (deals, file) = (Path.Combine(commands.Folder, "deals-2026-03-01.csv"), Path.Combine(commands.Folder, "rows", "won.csv"));
        await File.WriteAllTextAsync(
            deals,
            "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n1,One,Closed Won,100,2026-01-10,2026-01-01,Ayu\n"
                + "2,Two,Closed Won,40,2026-01-20,2026-01-02,Budi\n3,Three,Closed Won,7,2026-02-20,2026-01-02,Ayu\n"
                + "4,Four,Closed Lost,9,2026-01-21,2026-01-02,Ayu\n",
            TestContext.Current.CancellationToken);
        var none = await Commands.RunAsync("explain-figure", "sales", "won_value", "--data", commands.Data);
        Assert.Equal(ExitCode.Misuse, none.Code);

        var run = await Commands.RunAsync(
            "run", deals, "--side", "sales", "--data", commands.Data, "--out",
            Path.Combine(commands.Folder, "out"), "--as-of", "2026-03-01", "--quiet");
        Assert.True(run.Code == 0, run.Errors);
        var whole = await Commands.RunAsync(
            "explain-figure", "sales", "won_value", "--period", "2026-01", "--out", file, "--data", commands.Data, "--language", "en");
        Assert.True(whole.Code == 0, whole.Errors);
        Assert.StartsWith(
            "Won value (sales, 2026-03-01), 1–31\u00A0Jan\u00A02026: Rp\u00A0140, n = 2\n", whole.Output, StringComparison.Ordinal);
        Assert.EndsWith($"2 rows: {file}\n", whole.Output, StringComparison.Ordinal);
        Assert.Equal(3, (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Length);

        // The list speaks from its first deal of January to the day in its name: before and after it nothing is known.
        foreach (var (period, said) in new[]
        {
            ("2025-06", "30\u00A0Jun\u00A02025: n/a, n = 0"), ("2026-03-01", "1\u00A0Mar\u00A02026: Rp\u00A00, n = 0"),
            ("2027", "31\u00A0Dec\u00A02027: n/a, n = 0"),
        })
        {
            var other = await Commands.RunAsync(
                "explain-figure", "sales", "won_value", "--period", period, "--out", file, "--data", commands.Data, "--language", "en");
            Assert.Contains(said, other.Output, StringComparison.Ordinal);
            Assert.Equal(period == "2025-06", other.Output.Contains("Of 30 days in it no export speaks.", StringComparison.Ordinal));
        }

        var part = await Commands.RunAsync(
            "explain-figure", "sales", "win_rate", "--part", "owner=Ayu", "--out", file, "--data", commands.Data);
        Assert.Contains("66,7", part.Output, StringComparison.Ordinal);
        Assert.Contains($"3 baris: {file}", part.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'won_valeu' is no metric of this report; did you mean won_value?", "sales", "won_valeu")]
    [InlineData("'ayu' is no part; expected one as owner=Ayu.", "sales", "won_value", "--part", "ayu")]
    [InlineData(
        "won_value is not divided by 'colour'; expected one of owner, team, product, segment, lead_source, deal_type, pipeline, source.",
        "sales", "won_value", "--part", "colour=red")]
    [InlineData("There is no folder 'nowhere': nothing is kept there.", "handoff", "leads_handed_over", "--data", "nowhere")]
    [InlineData(
        "'2026-99' is no period; expected all, 2026, 2026-Q3, 2026-10, 2026-W41, 2026-10-31 or 2026-10-01..2026-10-31. "
            + "See explain-figure --help.", "sales", "won_value", "--period", "2026-99")]
    public async Task What_is_no_figure_is_told_in_one_line(string line, params string[] arguments)
    {
        var ended = await Commands.RunAsync(["explain-figure", .. arguments, "--language", "en"]);
        Assert.Equal((ExitCode.Misuse, "", line), (ended.Code, ended.Output, ended.Errors.TrimEnd()));
    }
}
