using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>
/// A row of all platforms, campaigns or channels in our own templates: beside them it is their total, and alone it counts.
/// </summary>
public sealed class WholeBesidePartsTests
{
    [Theory]
    [InlineData("Semua platform")]
    [InlineData("All platforms")]
    [InlineData("Total")]
    [InlineData("Total semua platform")]
    [InlineData("Jumlah")]
    public void All_platforms_beside_theirs_are_their_total_and_alone_they_count(string all)
    {
        var taken = Taking.Of(
            "spend.csv",
            "ad day,ad platform,ad cost,currency\n"
                + $"2026-10-01,{all},300,IDR\n2026-10-01,Meta Ads,100,IDR\n2026-10-01,Tokopedia Ads,200,IDR\n2026-10-02,{all},250,IDR\n");
        Assert.Equal((4, 3, 0), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.Rejected));
        Assert.Equal(1, taken.File.Rows.SetAside["total"]);
        Assert.Equal(
            [("meta-ads", 100m), ("tokopedia-ads", 200m), ("all-platforms", 250m)],
            taken.All<AdSpend>().Select(spend => (spend.Network, spend.Cost!.Value)));
    }

    [Fact]
    public void All_campaigns_beside_theirs_are_their_total_and_alone_the_platform_s()
    {
        var taken = Taking.Of(
            "spend.csv",
            "ad day,ad platform,ad cost,currency,campaign\n2026-10-01,X,100,IDR,Total Football\n2026-10-01,X,200,IDR,All Stars\n"
                + "2026-10-01,X,300,IDR,Semua kampanye\n2026-10-02,X,50,IDR,All campaigns\n");
        Assert.Equal(1, taken.File.Rows.SetAside["total"]);
        Assert.Equal(
            [("Total Football", 100m), ("All Stars", 200m), (null, 50m)],
            taken.All<AdSpend>().Select(spend => (spend.Campaign, spend.Cost!.Value)));
    }

    [Fact]
    public void All_channels_of_a_site_beside_its_own_are_their_total()
    {
        var taken = Taking.Of(
            "visits.csv",
            "visit day,website visits,channel\n2026-10-01,10,Organic Search\n2026-10-01,20,Direct\n2026-10-01,30,Semua kanal\n");
        Assert.Equal((3, 2), (taken.File.Rows.Read, taken.File.Rows.Kept));
        Assert.Equal(1, taken.File.Rows.SetAside["total"]);
    }
}
