using Marketing;
using Pipeline.Metrics;
using Pipeline.Reports;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>A list of a network that has as many rows as it gives at once is named, in the receipt and on the page.</summary>
public sealed class SocialListsCutTests : IDisposable
{
    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    // 500 days of 1,043, which add up to 1,955 of the total of 2,106 below them.
    [Xunit.Fact]
    public async Task A_real_export_of_five_hundred_days_is_named()
    {
        var receipt = await facts.TakeAsync(RealExports.Path("social-youtube/yt_pt_subs_feadev.csv"));
        Assert.Contains(receipt.Files[0].Notes, note => note.StartsWith(
            "A list has exactly 500 rows, as many as YouTube Studio gives at once", StringComparison.Ordinal));
        var cut = Assert.Single(Cut());
        Assert.StartsWith("youtube: the list of days has exactly 500 rows", cut.English, StringComparison.Ordinal);
        Assert.StartsWith("youtube: daftar hari berisi tepat 500 baris", cut.Indonesian, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(499, 2, false)]
    [InlineData(500, 2, true)]
    [InlineData(501, 2, false)]
    [InlineData(500, 1, false)]
    public async Task Days_that_follow_one_another_have_ended_by_themselves(int count, int step, bool isCut)
    {
        var rows = Enumerable.Range(0, count).Select(
            i => new DateOnly(2023, 1, 1).AddDays(i * step).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ",3,1.5");
        await facts.WriteAsync("Totals.csv", "Date,Subscribers,Watch time (hours)\n" + string.Join('\n', rows) + "\n");
        Assert.Equal(isCut ? 1 : 0, Cut().Count);
    }

    [Theory]
    [InlineData(499, false)]
    [InlineData(500, true)]
    public async Task Videos_are_named_and_no_more_once_a_list_of_all_came(int count, bool isCut)
    {
        var receipt = await WriteAsync("2026-10-01", count);
        Assert.Equal(isCut, receipt.Files[0].Notes.Any(note => note.StartsWith("A list has exactly", StringComparison.Ordinal)));
        Assert.Equal(isCut ? 1 : 0, Cut().Count);
        Assert.All(Cut(), cut => Assert.Contains("daftar video berisi", cut.Indonesian, StringComparison.Ordinal));
        await WriteAsync("2026-11-01", 620);
        Assert.Empty(Cut());
    }

    public void Dispose() => facts.Dispose();

    private Task<Receipt> WriteAsync(string day, int count)
    {
        var rows = Enumerable.Range(1, count).Select(i => $"abcdefg{i:0000},Video {i},\"Oct 1, 2025\",{i},1.5");
        return facts.WriteAsync(
            $"Table data {day}.csv", "Content,Video title,Video publish time,Views,Watch time (hours)\nTotal,,,999999,999\n"
                + string.Join('\n', rows) + "\n");
    }

    private List<ReportWarning> Cut() => [.. facts.Warn().Where(warning => warning.Code == "social-lists-cut")];
}
