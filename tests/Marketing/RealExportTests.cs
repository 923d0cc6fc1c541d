using Marketing;
using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>Real exports from upload to measurement, against figures that were computed without this project.</summary>
public sealed class RealExportTests : IDisposable
{
    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    [Fact]
    public async Task A_ga4_table_by_day_gives_its_days_and_never_adds_users_under_their_own_name()
    {
        var receipt = await facts.TakeAsync(RealExports.Path("web-ga4/ga4_ui_daily_mh4u.csv"));
        var measured = facts.Measure();

        Assert.Equal((241, 241, 0), (receipt.Rows.Read, receipt.Rows.Kept, receipt.Rows.Rejected));
        Assert.Equal(241, Whole(measured, "users", "day").Count);
        Assert.DoesNotContain(measured, measurement => measurement.Metric == "users" && measurement.Grain != "day");
        Assert.Equal(1_003_468, All(measured, "events").Value);
        Assert.Equal(283_560, All(measured, "users_summed_over_days").Value);
        Assert.Equal(242_119, All(measured, "new_users").Value);
        Assert.Equal((new DateOnly(2023, 7, 8), new DateOnly(2024, 3, 4)), (All(measured, "events").From, All(measured, "events").To));
        Assert.DoesNotContain(measured, measurement => measurement.Metric == "sessions" && measurement.Value is not null);
    }

    [Fact]
    public async Task Ga4_traffic_acquisition_gives_sessions_by_channel_and_rates_as_quotients()
    {
        await facts.TakeAsync(RealExports.Path("web-ga4/ga4_ui_traffic_acquisition.csv"));
        var measured = facts.Measure();

        var sessions = All(measured, "sessions");
        Assert.Equal(242, sessions.Value);
        Assert.Equal((new DateOnly(2026, 2, 26), new DateOnly(2026, 3, 25)), (sessions.From, sessions.To));
        Assert.Equal(
            4, measured.Count(
                measurement => measurement.Metric == "sessions" && measurement.Grain == "all"
                    && measurement.Dimensions.ContainsKey("channel")));
        Assert.Equal(224, By(measured, "sessions", "all", "channel", "Direct").Value);
        Assert.Equal((21, 242), (All(measured, "engagement_rate").Numerator, All(measured, "engagement_rate").Denominator));
        Assert.Equal((11, 242), (All(measured, "key_event_rate").Numerator, All(measured, "key_event_rate").Denominator));

        // Half of it is February, half is March: no month is told, and the year is.
        Assert.Empty(Whole(measured, "sessions", "month"));
        Assert.Equal(242, Assert.Single(Whole(measured, "sessions", "quarter")).Value);
    }

    [Fact]
    public async Task Facebook_posts_give_reach_and_impressions_added_over_posts()
    {
        var receipt = await facts.TakeAsync(RealExports.Path("social-meta/meta_posts_fb_2024_mh4u.csv"));
        var measured = facts.Measure();

        Assert.Equal((44, 44), (receipt.Rows.Read, receipt.Rows.Kept));
        Assert.Equal(958_872, All(measured, "reach").Value);
        Assert.Equal(1_237_195, All(measured, "impressions").Value);
        Assert.Equal(22_548 + 992 + 4_648, All(measured, "engagements").Value);
        Assert.Equal(
            (28_188, 958_872),
            (All(measured, "engagement_rate_by_reach").Numerator, All(measured, "engagement_rate_by_reach").Denominator));
        Assert.Equal(
            (28_188, 1_237_195),
            (All(measured, "engagement_rate_by_impressions").Numerator, All(measured, "engagement_rate_by_impressions").Denominator));
    }

    [Fact]
    public async Task Instagram_posts_give_views_where_impressions_are_gone()
    {
        await facts.TakeAsync(RealExports.Path("social-meta/meta_posts_ig_2025_oigetit.csv"));
        var measured = facts.Measure();

        Assert.Equal(7_783, All(measured, "reach").Value);
        Assert.Equal(10_931, All(measured, "impressions").Value);
        Assert.Equal(274 + 1 + 8 + 4, All(measured, "engagements").Value);
        Assert.Equal(78, All(measured, "reach").N);
    }

    [Fact]
    public async Task A_chart_of_daily_reach_is_told_by_day_and_network_and_not_added()
    {
        var receipt = await facts.TakeAsync(RealExports.Path("social-meta/mbs_mh4u_Reach.csv"));
        var measured = facts.Measure();

        Assert.Equal(484, receipt.Rows.Kept);
        foreach (var (network, sum) in new[] { ("facebook", 3_897_137), ("instagram", 150_759) })
        {
            var days =
                measured.Where(
                    measurement => measurement.Metric == "reach" && measurement.Grain == "day"
                        && measurement.Dimensions.GetValueOrDefault("network") == network).ToList();
            Assert.Equal((242, sum), (days.Count, days.Sum(day => day.Value)));
            Assert.Equal(sum, By(measured, "reach_summed_over_days", "all", "network", network).Value);
        }

        // Nobody knows how many accounts two days, or two networks, reached together.
        Assert.DoesNotContain(
            measured, measurement => measurement.Metric == "reach" && measurement.Grain != "day" && measurement.Value is not null);
    }

    [Theory]
    [InlineData("mbs_mh4u_Follows.csv", "follower_gain", "facebook", 242, 4_795)]
    [InlineData("mbs_mh4u_Follows.csv", "follower_gain", "instagram", 229, 1_352)]
    [InlineData("mbs_fts_Reach.csv", "reach_summed_over_days", "unknown", 28, 808_076)]
    [InlineData("mbs_excel_bg_Views.csv", "impressions", "unknown", 62, 761_454)]
    [InlineData("mbs_vintage_IG_REACH.csv", "reach_summed_over_days", "instagram", 62, 273_471)]
    public async Task Charts_give_their_figures_however_they_were_saved(string file, string metric, string network, int days, double sum)
    {
        await facts.TakeAsync(RealExports.Path("social-meta/" + file));
        var found = By(facts.Measure(), metric, "all", "network", network);

        Assert.Equal((days, sum), (found.N, found.Value));
    }

    [Fact]
    public async Task An_audience_file_is_taken_in_with_every_row_set_aside()
    {
        foreach (var file in new[] { "mbs_mh4u_Audience.csv", "mbs_fts_Audience.csv" })
        {
            var receipt = await facts.TakeAsync(RealExports.Path("social-meta/" + file));
            Assert.Equal((0, 0), (receipt.Rows.Kept, receipt.Rows.Rejected));
            Assert.True(receipt.Rows.Read > 0);
        }
    }

    public void Dispose() => facts.Dispose();

    private static Measurement All(IReadOnlyList<Measurement> measured, string metric) => Assert.Single(Whole(measured, metric, "all"));

    private static List<Measurement> Whole(IReadOnlyList<Measurement> measured, string metric, string grain) =>
        [.. measured.Where(measurement => measurement.Metric == metric && measurement.Grain == grain && measurement.Dimensions.Count == 0)];

    private static Measurement By(IReadOnlyList<Measurement> measured, string metric, string grain, string dimension, string item) =>
        Assert.Single(
            measured, measurement => measurement.Metric == metric && measurement.Grain == grain
                && measurement.Dimensions.GetValueOrDefault(dimension) == item);
}
