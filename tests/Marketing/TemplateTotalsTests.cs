using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>Rows that people add to a table of their own: its total never counts beside its parts, wherever the word stands.</summary>
public sealed class TemplateTotalsTests
{
    private const string Spend = "ad day,ad platform,ad cost,campaign\n";

    [Theory]
    [InlineData("ads.csv", Spend + "2026-10-01,Tokopedia Ads,100,A\n2026-10-01,Tokopedia Ads,50,B\n2026-10-01,Tokopedia Ads,150,{0}\n")]
    [InlineData("ads.csv", Spend + "2026-10-01,Tokopedia Ads,100,A\n2026-10-02,Tokopedia Ads,50,A\n{0},,150,\n")]
    [InlineData("ads.csv", Spend + "2026-10-01,Tokopedia Ads,100,A\n2026-10-01,Shopee Ads,50,A\n2026-10-01,{0},150,\n")]
    [InlineData("web.csv", "visit day,website visits,channel\n2026-10-01,100,Organic\n2026-10-01,50,Paid\n2026-10-01,150,{0}\n")]
    [InlineData("web.csv", "visit day,website visits\n2026-10-01,100\n2026-10-02,50\n{0},150\n")]
    [InlineData("web.csv", "visit day,website visits,website\n2026-10-01,100,a.example\n2026-10-01,50,b.example\n2026-10-01,150,{0}\n")]
    [InlineData("mail.csv", "mailing,mailed on,mailed to\nA,2026-10-01,100\nB,2026-10-02,50\n{0},,150\n")]
    [InlineData(
        "posts.csv", "post id,social network,published on,views\n1,Threads,2026-10-01,100\n2,Threads,2026-10-02,50\n{0},,,150\n")]
    [InlineData(
        "Performance(2026.10.01-2026.10.31).csv",
        "Store code,Business name,Google Search - Mobile,Google Search - Desktop,Google Maps - Mobile,Google Maps - Desktop\n"
            + "B1,Kopi,100,0,0,0\nB2,Kopi,50,0,0,0\n{0},,150,0,0,0\n")]
    public void A_total_is_set_aside(string name, string content)
    {
        foreach (var word in new[] { "Total", "Jumlah", "Grand Total", "Subtotal" })
        {
            var rows = Taking.Of(name, content.Replace("{0}", word, StringComparison.Ordinal), "marketing").File.Rows;
            Assert.Equal((3, 2, 0, 1), (rows.Read, rows.Kept, rows.Rejected, rows.SetAside.Values.Sum()));
            Assert.Contains("total", rows.SetAside.Keys.Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_name_that_only_contains_the_word_is_a_campaign() => Assert.Equal(
        ["Total Football", "Subtotal 9"],
        Taking.Of("ads.csv", Spend + "2026-10-01,Meta Ads,100,Total Football\n2026-10-01,Meta Ads,50,Subtotal 9\n").All<AdSpend>()
            .Select(spend => spend.Campaign));

    [Theory]
    [InlineData("A", "")]
    [InlineData("", "A")]
    public void What_names_no_campaign_beside_what_does_is_the_rest_or_the_whole(string first, string second)
    {
        const string Others = "2026-10-02,Meta Ads,70,\n2026-10-03,Meta Ads,50,A\n2026-10-03,Meta Ads,5,A\n";
        var taken = Taking.Of("ads.csv", Spend + $"2026-10-01,Meta Ads,100,{first}\n2026-10-01,Meta Ads,150,{second}\n" + Others);
        Assert.Equal([70, 50, 5], taken.All<AdSpend>().Select(spend => spend.Cost!.Value));
        Assert.Equal(
            [(2L, "campaign", first), (3L, "campaign", second)], taken.Rejected.Select(row => (row.Line, row.Column!, row.Found)));
        Assert.All(taken.Rejected, row => Assert.Contains("their whole or their rest", row.Expected, StringComparison.Ordinal));

        var refusal = Taking.Refused("ads.csv", Spend + $"2026-10-01,Meta Ads,100,{first}\n2026-10-01,Meta Ads,150,{second}\n");
        Assert.Contains("their whole or their rest", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_days_and_platforms_need_no_campaign()
    {
        var taken = Taking.Of(
            "ads.csv", Spend + "2026-10-01,Meta Ads,100,A\n2026-10-02,Meta Ads,70,\n2026-10-01,Tokopedia Ads,50,\n2026-10-01,Meta Ads,5,B\n");
        Assert.Empty(taken.Rejected);
        Assert.Equal(
            [("campaign", 100m), ("account", 70m), ("account", 50m), ("campaign", 5m)],
            taken.All<AdSpend>().Select(spend => (spend.Level, spend.Cost!.Value)));
    }
}
