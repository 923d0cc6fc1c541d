using System.Globalization;
using Marketing;
using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>Reports of several levels and divisions over ranges that overlap: the longer counts, and what gave way is named.</summary>
public sealed class ReportsGivenWayTests : IDisposable
{
    private const string Code = "reports-given-way";
    private const string Lacking = "items-beside-ranges";

    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    public void Dispose() => facts.Dispose();

    [Theory]
    [InlineData("Campaign name", "Ad name", "campaign", "ad", "kampanye", "iklan")]
    [InlineData("Campaign name", "Ad set name", "campaign", "ad group", "kampanye", "grup iklan")]
    public async Task A_longer_range_of_a_finer_level_is_not_lost_to_a_shorter_one(
        string better, string finer, string by, string finely, string per, string halus)
    {
        await facts.WriteAsync("1.csv", Meta(better, "2026-10-01", "2026-10-10", "Kopi", 50));
        await facts.WriteAsync("2.csv", Meta(finer, "2026-10-01", "2026-10-20", "Iklan 1", 100));
        Assert.Equal(100, Value("ad_cost", "month", "2026-10-01"));
        var warning = Assert.Single(facts.Warn(), warning => warning.Code == Code);
        Assert.Contains($"by {by} of 2026-10-01 to 2026-10-10 (50.00 USD)", warning.English, StringComparison.Ordinal);
        Assert.Contains($"by {finely} of 2026-10-01 – 2026-10-20 (100.00 USD) counts", warning.English, StringComparison.Ordinal);
        Assert.Contains($"per {per} 2026-10-01 sampai 2026-10-10 (50,00 USD)", warning.Indonesian, StringComparison.Ordinal);
        Assert.Contains($"per {halus} untuk 2026-10-01", warning.Indonesian, StringComparison.Ordinal);
        Assert.DoesNotContain("without figures", warning.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_levels_that_cross_each_other_the_days_left_without_are_named_and_what_is_told_whole_gives_way_silently()
    {
        await facts.WriteAsync("1.csv", Meta("Campaign name", "2026-10-01", "2026-10-20", "Kopi", 100));
        await facts.WriteAsync("2.csv", Meta("Ad name", "2026-10-11", "2026-10-25", "Iklan 1", 70));
        await facts.WriteAsync("3.csv", Meta("Ad set name", "2026-10-01", "2026-10-20", "Set 1", 99));
        Assert.Equal(100, Value("ad_cost", "month", "2026-10-01"));
        var warning = Assert.Single(facts.Warn(), warning => warning.Code == Code);
        Assert.Contains("without figures now: 2026-10-21 – 2026-10-25", warning.English, StringComparison.Ordinal);
        Assert.Contains("kini tanpa angka: 2026-10-21 – 2026-10-25", warning.Indonesian, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_terms_of_longer_days_are_less_than_the_whole_and_are_named()
    {
        await facts.WriteAsync(
            "1.csv", "Campaign report\n\"October 1, 2026 - October 10, 2026\"\nCampaign,Currency code,Clicks,Impr.,Cost\n"
                + "Kopi,USD,5,500,50\n");
        await facts.WriteAsync(
            "2.csv", "Search terms report\n\"October 1, 2026 - October 20, 2026\"\nSearch term,Campaign,Currency code,Clicks,Impr.,Cost\n"
                + "kopi enak,Kopi,USD,4,400,80\n");
        Assert.Equal(50, Value("ad_cost", "month", "2026-10-01"));
        Assert.Contains(
            "by search term of 2026-10-01 to 2026-10-20 (80.00 USD)", Assert.Single(facts.Warn(), warning => warning.Code == Code).English,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Device category", "mobile", "device")]
    [InlineData("Country", "Indonesia", "country")]
    public async Task A_longer_range_of_another_division_of_GA4_is_not_lost_to_a_shorter_one(string division, string item, string by)
    {
        await facts.WriteAsync("1.csv", Ga4("Session primary channel group (Default Channel Group)", "Direct", "20261001", "20261010", 50));
        await facts.WriteAsync("2.csv", Ga4(division, item, "20261001", "20261020", 100));
        Assert.Equal(100, Value("sessions", "month", "2026-10-01"));
        var warning = Assert.Single(facts.Warn(), warning => warning.Code == Code);
        Assert.Contains("by channel of 2026-10-01 to 2026-10-10 (50 sessions)", warning.English, StringComparison.Ordinal);
        Assert.Contains($"ga4 by {by} of 2026-10-01 – 2026-10-20 (100 sessions) counts", warning.English, StringComparison.Ordinal);
        Assert.Contains("per kanal 2026-10-01 sampai 2026-10-10 (50 sesi)", warning.Indonesian, StringComparison.Ordinal);
    }

    // The whole is told by days; by channel one tool's range is as long as the other's and comes first.
    [Fact]
    public async Task What_gives_way_within_a_breakdown_only_is_named()
    {
        await facts.WriteAsync(
            "days.csv", Ga4("Date", "20261001", "20261001", "20261031", 9).Replace("\n20261001,9", "\n20261001,9\n20261031,9",
                StringComparison.Ordinal));
        await facts.WriteAsync(
            "1.csv", Ga4("Session primary channel group (Default Channel Group)", "Direct", "20261001", "20261015", 270));
        await facts.WriteAsync(
            "Plausible export toko.example 2026-10-10 to 2026-10-20_channels.csv",
            "name,visitors,pageviews,bounce_rate,visit_duration,visits\nDirect,80,300,40,60,100\n");
        Assert.Equal(18, Value("sessions", "month", "2026-10-01"));
        var warning = Assert.Single(facts.Warn(), warning => warning.Code == Code);
        Assert.Contains("by channel of 2026-10-10 to 2026-10-20", warning.English, StringComparison.Ordinal);
        Assert.Contains("ga4 by channel of 2026-10-01 – 2026-10-15 (270 sessions) counts", warning.English, StringComparison.Ordinal);
        Assert.Contains("without figures by channel now: 2026-10-16 – 2026-10-20", warning.English, StringComparison.Ordinal);
        Assert.Contains("kini tanpa angka per kanal: 2026-10-16 – 2026-10-20", warning.Indonesian, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "Devices 2026-10-01 to 2026-10-10.csv", "Device,Clicks,Impressions,CTR,Position\nMobile,50,500,10%,4\n",
        "Countries 2026-10-01 to 2026-10-20.csv", "Country,Clicks,Impressions,CTR,Position\nIndonesia,100,900,10%,4\n", "search_clicks",
        "by device of 2026-10-01 to 2026-10-10 (50 clicks)", "by country of 2026-10-01 – 2026-10-20 (100 clicks) counts")]
    [InlineData(
        "Geography 2026-10-01_2026-10-10 Kedai.csv", "Geography,Views,Average view duration,Watch time (hours)\nID,50,0:05:42,11\n",
        "Traffic source 2026-10-01_2026-10-20 Kedai.csv",
        "Traffic source,Views,Average view duration,Watch time (hours)\nYouTube search,100,0:05:42,21\n", "audience_views",
        "by country of 2026-10-01 to 2026-10-10 (50 views)", "by traffic source of 2026-10-01 – 2026-10-20 (100 views) counts")]
    public async Task So_it_is_of_Search_Console_and_YouTube(
        string shorter, string few, string longer, string many, string metric, string gone, string stands)
    {
        await facts.WriteAsync(shorter, few);
        await facts.WriteAsync(longer, many);
        Assert.Equal(100, Value(metric, "month", "2026-10-01"));
        var warning = Assert.Single(facts.Warn(), warning => warning.Code == Code);
        Assert.Contains(gone, warning.English, StringComparison.Ordinal);
        Assert.Contains(stands, warning.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_daily_item_that_the_range_lacks_is_named()
    {
        await facts.WriteAsync("range.csv", Meta("Campaign name", "2026-10-01", "2026-10-20", "Kopi", 100));
        await facts.WriteAsync(
            "days.csv", "Day,Campaign name,Amount spent (USD),Impressions\n2026-10-03,Kopi,5,9\n2026-10-03,Teh,3,9\n2026-10-04,Teh,4,9\n");
        Assert.Equal(100, Value("ad_cost", "month", "2026-10-01"));
        var warning = Assert.Single(facts.Warn(), warning => warning.Code == Lacking);
        Assert.Contains("Teh (7.00 USD)", warning.English, StringComparison.Ordinal);
        Assert.Contains("2026-10-03", warning.English, StringComparison.Ordinal);
        Assert.Contains("Teh (7,00 USD)", warning.Indonesian, StringComparison.Ordinal);
        Assert.Single(facts.Warn(), told => told.Code == "days-within-ranges");
    }

    [Fact]
    public async Task A_daily_channel_that_the_range_lacks_is_named()
    {
        const string Channel = "Session primary channel group (Default Channel Group)";
        await facts.WriteAsync("range.csv", Ga4(Channel, "Direct", "20261001", "20261020", 100));
        await facts.WriteAsync(
            "days.csv",
            Ga4(Channel, "Direct", "20261003", "20261004", 5).Replace(Channel, "Date," + Channel, StringComparison.Ordinal)
                .Replace("\nDirect,", "\n20261003,Direct,", StringComparison.Ordinal) + "20261003,Referral,3\n20261004,Referral,4\n");
        Assert.Equal(100, Value("sessions", "month", "2026-10-01"));
        Assert.Contains(
            "Referral (7 sessions)", Assert.Single(facts.Warn(), warning => warning.Code == Lacking).English, StringComparison.Ordinal);
    }

    private double? Value(string metric, string grain, string from) =>
        facts.Measure(null, metric).Single(figure => figure.Grain == grain && figure.Dimensions.Count == 0
            && figure.From == DateOnly.Parse(from, CultureInfo.InvariantCulture)).Value;

    private static string Meta(string level, string from, string to, string item, int cost) =>
        $"Reporting starts,Reporting ends,{level},Amount spent (USD),Impressions\n{from},{to},{item},{cost},{cost}\n";

    private static string Ga4(string division, string item, string from, string to, int sessions) =>
        $"# ----\n# Traffic\n# Account: Toko\n# Property: toko.example\n# ----\n# \n# All Users\n# Start date: {from}\n"
            + $"# End date: {to}\n{division},Sessions\n{item},{sessions}\n";
}
