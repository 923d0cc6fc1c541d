using Pipeline.Reports;
using Pipeline.Reports.Digests;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Reports;

/// <summary>What a report's digest says, and what it does not.</summary>
public sealed class DigestTests : IDisposable
{
    private const string Head = "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n";

    private readonly LocalFacts facts = new(SalesPipeline.Sales);

    // In October two deals of 300 were won; in November one of 100 by the 15th.
    [Theory]
    [InlineData("month,sales metric,target\n2026-11,won_deals,4\n", 15, "target:won_deals:2026-11:", "50% bulan sudah lewat")]
    [InlineData("month,sales metric,target\n2026-11,won_deals,2\n", 15, null, null)]
    [InlineData("month,sales metric,target\n2026-10,won_deals,3\n", 5, "target:won_deals:2026-10:", "2 pada Oktober 2026, target 3")]
    [InlineData("month,sales metric,target\n2026-10,won_deals,3\n", 15, null, null)]
    [InlineData("month,sales metric,target\n2026-10,won_deals,2\n", 5, null, null)]
    [InlineData("month,sales metric,target,owner\n2026-11,won_deals,40,Ayu\n", 15, null, null)]
    [InlineData("month,sales metric,target\n2026-12,won_deals,40\n", 15, null, null)]
    public async Task A_target_that_is_missed_is_told(string targets, int day, string? told, string? words)
    {
        await DealsAsync();
        await facts.WriteAsync("targets.csv", targets);
        var digest = await DigestAsync(new DateOnly(2026, 11, day));
        Assert.Equal(told is null ? [] : [told], digest.Tells);
        var alerts = Assert.Single(digest.Texts).Alerts;
        Assert.Equal(told is null ? 0 : 1, alerts.Count);
        Assert.All(alerts, alert => Assert.Contains(words!, alert.Replace('\u00a0', ' '), StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_says_what_the_page_says_first_and_names_nobody()
    {
        await DealsAsync();
        var written = await facts.FilesAsync(new DateOnly(2026, 11, 15));
        var digest = Digest.Read(written.Files.Single(file => file.Name == Digest.FileName).Content.Span);
        var report = ReportJson.Read(written.Files.Single(file => file.Name == "report.json").Content.Span);
        var text = Assert.Single(digest.Texts);
        Assert.Equal(report.Headline[0].Words, text.Lead[0]);
        Assert.InRange(text.Figures.Count, 1, DigestText.MostFigures);
        Assert.Contains(text.ToDo, item => item.Contains("(1)", StringComparison.Ordinal));
        var json = System.Text.Encoding.UTF8.GetString(digest.Write());
        Assert.DoesNotContain("Ayu", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Toko", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_that_end_long_before_are_said_to()
    {
        await DealsAsync();
        var digest = await DigestAsync(new DateOnly(2027, 1, 20));
        Assert.Equal(["silence:deals:2026-11-15"], digest.Tells);
        var alert = Assert.Single(Assert.Single(digest.Texts).Alerts);
        Assert.Contains("tidak ada kabar sejak 15 November 2026", alert, StringComparison.Ordinal);
        Assert.Contains("66 hari sebelum laporan ini", alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Targets_of_the_whole_come_first_and_those_that_have_no_room_are_counted()
    {
        await DealsAsync();
        await facts.WriteAsync("teams.csv", "owner,team\nAyu,Barat\n");
        await facts.WriteAsync(
            "targets.csv", "month,sales metric,target,team\n" + string.Concat(
                from month in new[] { "2026-10", "2026-11" }
                from team in new[] { "Barat", "" }
                from metric in new[] { "won_deals,99", "won_value,99999" }
                select $"{month},{metric},{team}\n"));
        var digest = await DigestAsync(new DateOnly(2026, 11, 5));
        var alerts = Assert.Single(digest.Texts).Alerts;
        Assert.Equal((8, 5), (digest.Tells.Count, alerts.Count));
        Assert.All(alerts, alert => Assert.DoesNotContain("Barat", alert, StringComparison.Ordinal));
        Assert.Equal("dan 4 lagi, di laporannya", alerts[^1]);
    }

    [Fact]
    public async Task A_further_language_says_the_same_in_its_words()
    {
        await DealsAsync();
        using var workplace = new Workplace();
        var written = await ReportFiles.WriteAsync(
            facts.Report(new DateOnly(2026, 11, 15)), SalesPipeline.Sales, new PipelineSettings { DigestLanguages = ["en", "id"] },
            workplace.Folder);
        var digest = Digest.Read(written.Files.Single(file => file.Name == Digest.FileName).Content.Span);
        Assert.Equal(["id", "en"], digest.Texts.Select(text => text.Language));
        Assert.Equal("Sales report", digest.In("en").Title);
        Assert.Contains(digest.In("en").ToDo, item => item.Contains("(1)", StringComparison.Ordinal));
        Assert.Equal(digest.In("id").Figures.Count, digest.In("en").Figures.Count);
    }

    public void Dispose() => facts.Dispose();

    private Task<Receipt> DealsAsync() => facts.WriteAsync(
        "deals-2026-11-15.csv",
        Head + "1,Toko A,Closed Won,300,2026-10-10,2026-09-01,Ayu\n2,Toko B,Closed Won,300,2026-10-20,2026-09-02,Budi\n"
            + "3,Toko C,Closed Won,100,2026-11-05,2026-10-02,Ayu\n4,Toko D,Closed Lost,100,2026-11-06,2026-10-02,Ayu\n"
            + "5,Toko E,Proposal,100,2026-11-01,2026-10-02,Ayu\n");

    private async Task<Digest> DigestAsync(DateOnly asOf)
    {
        var written = await facts.FilesAsync(asOf);
        return Digest.Read(written.Files.Single(file => file.Name == Digest.FileName).Content.Span);
    }
}
