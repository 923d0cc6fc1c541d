using Marketing;
using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>What counts where exports of one network overlap or change their meaning.</summary>
public sealed class SocialFactsTests : IDisposable
{
    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    [Fact]
    public async Task An_account_s_days_are_never_added_to_its_posts()
    {
        await facts.WriteAsync("tweets_2026-01-31.csv", Tweets(100, 10));
        await facts.WriteAsync(
            "days_2026-01-31.csv", "Date,Tweets published,impressions,engagements\n2026-01-05,1,900,90\n2026-01-09,0,40,4\n");

        Assert.Equal((140, 14), (Value("impressions"), Value("engagements")));
    }

    [Fact]
    public async Task The_newest_snapshot_counts_and_its_difference_to_the_last_is_a_gain()
    {
        await facts.WriteAsync("tweets_2026-02-28.csv", Tweets(250, 31));
        await facts.WriteAsync("tweets_2026-01-31.csv", Tweets(100, 10));

        Assert.Equal((250, 31), (Value("impressions"), Value("engagements")));
        Assert.Equal((150, 21), (Value("post_impressions_gained"), Value("post_engagements_gained")));
        var february = Assert.Single(
            facts.Measure(only: "post_impressions_gained"), measurement => measurement is { Grain: "month", Dimensions.Count: 0 });
        Assert.Equal(new DateOnly(2026, 2, 1), february.From);
    }

    [Fact]
    public async Task Views_behind_impressions_are_a_break_that_is_told()
    {
        const string Head = "Post ID,Account ID,Account username,Publish time,Reach,Likes,";
        await facts.WriteAsync("old_2029-01-31.csv", Head + "Impressions\n1,7,kedai,01/15/2029 09:00,80,5,100\n");
        await facts.WriteAsync("new_2029-06-30.csv", Head + "Views\n2,7,kedai,06/15/2029 09:00,90,6,300\n");

        Assert.Equal(400, Value("impressions"));
        var warning = Assert.Single(facts.Warn(), warning => warning.Code == "series-breaks");
        Assert.Equal(
            "On instagram, the figure “impressions” holds views from 2029-06-15 on, and impressions before: a change across that day is "
                + "partly one of meaning.", warning.English);
    }

    [Fact]
    public async Task Posts_reach_added_up_is_never_told_as_people_reached()
    {
        const string Head = "Post ID,Account ID,Account username,Publish time,Reach,Likes,Views\n";
        await facts.WriteAsync("posts_2025-06-30.csv", Head + "1,7,kedai,06/14/2025 09:00,80,6,300\n2,7,kedai,06/15/2025 09:00,90,6,300\n");
        Assert.Equal((170, 170), (Value("reach"), Value("post_reach")));
        var warning = Assert.Single(facts.Warn(), warning => warning.Code == "reach-of-posts");
        Assert.StartsWith("Reach of instagram is the reach of its posts added up", warning.English, StringComparison.Ordinal);
        Assert.StartsWith("Jangkauan instagram adalah jumlah jangkauan tiap postingan", warning.Indonesian, StringComparison.Ordinal);

        // The account's own chart takes its place, by day, and is added over none.
        await facts.WriteAsync(
            "Reach.csv",
            "sep=,\n\"Instagram reach\"\n\"Date\",\"Primary\"\n\"2025-06-14T00:00:00\",\"75\"\n\"2025-06-15T00:00:00\",\"85\"\n");
        Assert.DoesNotContain(facts.Warn(), warning => warning.Code == "reach-of-posts");
        Assert.Equal(
            [75, 85], facts.Measure(only: "reach").Where(measurement => measurement is { Grain: "day", Dimensions.Count: 0 })
                .Select(measurement => measurement.Value!.Value));
        Assert.Equal(170, Value("post_reach"));
    }

    [Fact]
    public async Task A_chart_that_stands_in_two_files_counts_once()
    {
        const string Chart = "sep=,\n\"Instagram follows\"\n\"Date\",\"Primary\"\n\"2026-01-01T00:00:00\",\"7\"\n";
        await facts.WriteAsync("Follows.csv", Chart);
        await facts.WriteAsync("Audience.csv", "sep=,\n\"Top cities\"\n\"Malang\",\"Batu\"\n\"1.5\",\"0.2\"\n\n" + Chart[6..]);

        Assert.Equal(7, Value("follower_gain"));
    }

    [Fact]
    public async Task Levels_of_followers_are_no_gains_and_their_difference_is()
    {
        await facts.WriteAsync(
            "FollowerHistory_2026-01-03.csv",
            "Date,Followers,Difference in followers from previous day\nJanuary 1,8400,undefined\nJanuary 2,8420,20\n");

        Assert.Equal(20, Value("follower_gain"));
    }

    [Fact]
    public async Task A_cost_counts_once_whatever_the_reports()
    {
        await facts.WriteAsync(
            "campaigns.csv",
            "Campaign report\n\"January 1, 2026 - January 31, 2026\"\nCampaign,Currency code,Cost,Clicks,Impr.,Conversions\nMesin,IDR,"
                + "500000,100,4000,5\n");
        await facts.WriteAsync(
            "terms.csv",
            "Search terms report\n\"January 1, 2026 - January 31, 2026\"\nSearch term,Campaign,Ad group,Currency code,Cost,Clicks,"
                + "Impr.\nmesin kopi,Mesin,Umum,IDR,300000,60,2500\n");

        Assert.Equal((500_000, 100), (Value("ad_cost"), Value("ad_clicks")));
        Assert.Equal((5_000, 100_000), (Value("cost_per_click"), Value("cost_per_conversion")));
        Assert.Equal("IDR", Assert.Single(All("ad_cost")).Unit);
    }

    [Fact]
    public async Task A_newer_export_of_the_same_days_replaces_the_cost()
    {
        const string Head = "Campaign name,Reporting starts,Reporting ends,Amount spent (IDR),Impressions,Link clicks\n";
        await facts.WriteAsync("ads_2026-02-01.csv", Head + "A,2026-01-30,2026-01-30,100,10,1\nB,2026-01-31,2026-01-31,50,10,1\n");
        await facts.WriteAsync("ads_2026-02-05.csv", Head + "A,2026-01-30,2026-01-30,120,12,1\nA,2026-02-01,2026-02-01,10,1,0\n");

        Assert.Equal(130, Value("ad_cost"));
    }

    [Fact]
    public async Task A_month_s_cost_counts_whole_where_its_days_are_known_in_part_and_by_day_where_they_fill_it()
    {
        const string Head = "Campaign name,Reporting starts,Reporting ends,Amount spent (IDR),Impressions,Link clicks\n";
        await facts.WriteAsync("month_2026-02-05.csv", Head + "A,2026-01-01,2026-01-03,600,60,6\n");
        await facts.WriteAsync("day_2026-02-04.csv", Head + "A,2026-01-01,2026-01-01,100,10,1\nA,2026-01-02,2026-01-02,150,15,1\n");

        Assert.Equal((600, 6), (Value("ad_cost"), Value("ad_clicks")));
        Assert.Single(
            facts.Warn(), warning => warning.Code == "days-within-ranges"
                && warning.English.Contains("counts for: meta-ads. Of its days 2", StringComparison.Ordinal));

        await facts.WriteAsync(
            "days_2026-02-06.csv", Head
                + "A,2026-01-01,2026-01-01,100,10,1\nA,2026-01-02,2026-01-02,150,15,1\nA,2026-01-03,2026-01-03,340,34,4\n");
        Assert.Equal((590, 6), (Value("ad_cost"), Value("ad_clicks")));
        Assert.DoesNotContain(facts.Warn(), warning => warning.Code == "days-within-ranges");
    }

    [Fact]
    public async Task Two_accounts_that_replace_each_other_s_days_are_told_and_a_restated_export_is_not()
    {
        await facts.WriteAsync("Overview_2026-01-10.csv", TikTok(day => 1_000 + day));
        await facts.WriteAsync("Overview_2026-01-11.csv", TikTok(day => 1_010 + day));
        Assert.DoesNotContain(facts.Warn(), warning => warning.Code == "accounts-mixed");

        await facts.WriteAsync("Overview_cabang_2026-01-12.csv", TikTok(day => 50 + day));
        var warnings = facts.Warn().Where(warning => warning.Code == "accounts-mixed").ToList();
        Assert.Equal(2, warnings.Count);
        Assert.StartsWith(
            "Overview_2026-01-10.csv and Overview_cabang_2026-01-12.csv tell quite different figures of tiktok for the same 6 days (",
            warnings[0].English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_accounts_that_their_paths_name_stand_beside_each_other()
    {
        await facts.WriteAsync("Overview_2026-01-10 @kedaisenja.csv", TikTok(_ => 1_000));
        await facts.WriteAsync("Overview_2026-01-12 @kedaipagi.csv", TikTok(_ => 50));
        await facts.WriteAsync(
            "Reach @kedaisenja.csv", "sep=,\n\"Instagram reach\"\n\"Date\",\"Primary\"\n\"2026-01-01T00:00:00\",\"7\"\n");

        Assert.Equal(6 * 1_050, Value("views"));
        Assert.DoesNotContain(facts.Warn(), warning => warning.Code == "accounts-mixed");
        Assert.Equal(
            [("kedaipagi", 300), ("kedaisenja", 6_000)],
            facts.Measure(only: "views")
                .Where(measurement => measurement is { Grain: "all", Dimensions.Count: 1 } && measurement.Dimensions.ContainsKey("account"))
                .Select(measurement => (measurement.Dimensions["account"], measurement.Value!.Value)).Order());
    }

    [Fact]
    public async Task The_followers_of_a_month_are_the_last_number_known_of_each_account()
    {
        await facts.WriteAsync(
            "FollowerHistory @a_2026-02-03.csv",
            "Date,Followers,Difference in followers from previous day\n2026-01-30,8400,2\n2026-01-31,8420,20\n2026-02-01,8430,10\n");
        await facts.WriteAsync(
            "FollowerHistory @b_2026-02-03.csv", "Date,Followers,Difference in followers from previous day\n2026-01-31,100,1\n");

        Assert.Equal(
            [8_520, 8_430], facts.Measure(only: "followers").Where(measurement => measurement is { Grain: "month", Dimensions.Count: 0 })
                .OrderBy(measurement => measurement.From).Select(measurement => measurement.Value!.Value));
    }

    [Fact]
    public async Task A_report_of_the_account_counts_where_no_campaigns_are_known()
    {
        const string Head = "Reporting starts,Reporting ends,Amount spent (IDR),Impressions,Link clicks";
        await facts.WriteAsync(
            "region_2026-02-01.csv",
            $"Region,{Head}\n,2026-01-01,2026-01-31,380,40,5\nJakarta,2026-01-01,2026-01-31,80,10,2\nEast Java,2026-01-01,2026-01-31,300,"
                + $"30,3\n");
        await facts.WriteAsync(
            "age_2026-02-02.csv", $"Age,{Head}\n18-24,2026-01-01,2026-01-31,200,25,4\n25-34,2026-01-01,2026-01-31,180,15,1\n");
        Assert.Equal((380, 5), (Value("ad_cost"), Value("ad_clicks")));

        await facts.WriteAsync("campaigns_2026-02-03.csv", $"Campaign name,{Head}\nA,2026-01-01,2026-01-31,390,41,6\n");
        Assert.Equal((390, 6), (Value("ad_cost"), Value("ad_clicks")));
    }

    public void Dispose() => facts.Dispose();

    private static string Tweets(int impressions, int engagements) => $"""
        Tweet id,Tweet permalink,Tweet text,time,impressions,engagements,engagement rate,retweets,replies,likes
        1,https://x.com/kedai/status/1,a,2026-01-05 02:00 +0000,{impressions},{engagements},0.1,0,0,1

        """;

    private static string TikTok(Func<int, int> views) =>
        "Date,Video Views,Profile Views,Likes,Comments,Shares\n"
            + string.Concat(Enumerable.Range(1, 6).Select(day => $"2026-01-0{day},{views(day)},10,1,0,0\n"));

    private double? Value(string metric) => Assert.Single(All(metric)).Value;

    private IEnumerable<Measurement> All(string metric) =>
        facts.Measure(only: metric).Where(measurement => measurement.Grain == "all" && measurement.Dimensions.Count == 0);
}
