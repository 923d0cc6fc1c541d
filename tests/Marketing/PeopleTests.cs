using Marketing;
using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>
/// People of several networks, accounts or sites are no sum: where any day of a period is left out, the undivided figure is not available.
/// </summary>
public sealed class PeopleTests : IDisposable
{
    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    [Fact]
    public async Task Days_that_happen_to_have_one_network_are_no_sum()
    {
        await facts.WriteAsync("Facebook Reach.csv", Chart("Facebook reach", 1, 10));
        await facts.WriteAsync("Instagram Reach.csv", Chart("Instagram reach", 1, 4) + Days(7, 10, 5));
        var measured = facts.Measure(only: ["reach", "reach_summed_over_days"]);

        // Instagram is known from the 1st to the 10th, so no day of it is Facebook's alone.
        Assert.Empty(Undivided(measured, "reach", "day"));
        Assert.Null(Assert.Single(Undivided(measured, "reach_summed_over_days", "month")).Value);
        Assert.Null(Assert.Single(Undivided(measured, "reach_summed_over_days", "all")).Value);
        Assert.All(Undivided(measured, "reach_summed_over_days", "day"), day => Assert.Null(day.Value));
        Assert.Equal((1_000d, 600d), (By(measured, "network", "facebook"), By(measured, "network", "instagram")));
    }

    [Fact]
    public async Task A_month_of_one_network_before_the_other_came_is_its_sum()
    {
        await facts.WriteAsync(
            "Facebook Reach.csv", Chart("Facebook reach", 1, 31) + "\"2026-02-01T00:00:00\",\"100\"\n\"2026-02-02T00:00:00\",\"100\"\n");
        await facts.WriteAsync("Instagram Reach.csv", "sep=,\n\"Instagram reach\"\n\"Date\",\"Primary\"\n\"2026-02-02T00:00:00\",\"40\"\n");
        var measured = facts.Measure(only: ["reach", "reach_summed_over_days"]);

        Assert.Equal([3_100d, null], Undivided(measured, "reach_summed_over_days", "month").Select(month => month.Value));
        Assert.Equal(32, Undivided(measured, "reach", "day").Count);
    }

    [Fact]
    public async Task Two_accounts_of_a_network_are_no_sum_either()
    {
        await facts.WriteAsync("Reach @toko.csv", Chart("Facebook reach", 1, 3));
        await facts.WriteAsync("Reach @grosir.csv", Chart("Facebook reach", 2, 4));
        var measured = facts.Measure(only: ["reach", "reach_summed_over_days"]);

        Assert.Null(By(measured, "network", "facebook"));
        Assert.Null(Assert.Single(Undivided(measured, "reach_summed_over_days", "all")).Value);
        Assert.Equal((300d, 300d), (By(measured, "account", "toko"), By(measured, "account", "grosir")));
        Assert.Equal(
            [new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 4)], Undivided(measured, "reach", "day").Select(day => day.From!.Value));
    }

    [Fact]
    public async Task Another_network_s_posts_are_no_whole_beside_a_chart()
    {
        await facts.WriteAsync("Facebook Reach.csv", Chart("Facebook reach", 1, 3));
        await facts.WriteAsync(
            "posts_2026-01-31.csv",
            "Post ID,Account ID,Account username,Publish time,Reach,Likes,Views\n1,7,kedai,01/02/2026 09:00,80,6,300\n");
        var measured = facts.Measure(only: ["reach", "post_reach"]);

        Assert.DoesNotContain(measured, figure => figure.Metric == "reach" && figure.Dimensions.Count == 0 && figure.Value is not null);
        Assert.Equal(
            80, measured.Single(
                figure => figure is { Metric: "reach", Grain: "month" }
                    && figure.Dimensions.GetValueOrDefault("network") == "instagram").Value);
    }

    [Fact]
    public async Task Users_of_two_properties_are_no_sum()
    {
        await facts.WriteAsync("toko.csv", Property("toko.example", "20260101,10,8\n20260102,12,9\n20260103,14,10\n"));
        await facts.WriteAsync("grosir.csv", Property("grosir.example", "20260102,5,4\n20260104,6,5\n"));
        var measured = facts.Measure(only: ["users", "users_summed_over_days", "sessions"]);

        Assert.Equal([8d, null, null, 5d], Undivided(measured, "users", "day").Select(day => day.Value));
        Assert.Null(Assert.Single(Undivided(measured, "users_summed_over_days", "month")).Value);
        Assert.Null(By(measured, "tool", "ga4", "users_summed_over_days"));
        Assert.Equal(
            (27d, 9d),
            (By(measured, "property", "toko.example", "users_summed_over_days"),
                By(measured, "property", "grosir.example", "users_summed_over_days")));
        Assert.Equal(47, Assert.Single(Undivided(measured, "sessions", "all")).Value);
    }

    [Fact]
    public async Task Followers_of_a_month_of_which_one_account_s_number_is_missing_are_not_told()
    {
        await facts.WriteAsync(
            "a @toko.csv",
            "Date,Followers,Difference in followers from previous day\n2026-01-31,100,1\n2026-02-28,110,1\n2026-03-31,120,1\n");
        await facts.WriteAsync(
            "b @grosir.csv", "Date,Followers,Difference in followers from previous day\n2026-01-31,50,1\n2026-03-31,70,1\n");

        Assert.Equal([150d, null, 190d], Undivided(facts.Measure(only: "followers"), "followers", "month").Select(month => month.Value));
    }

    public void Dispose() => facts.Dispose();

    private static string Chart(string title, int from, int to) => $"sep=,\n\"{title}\"\n\"Date\",\"Primary\"\n" + Days(from, to, 10);

    private static string Days(int from, int to, int tens) =>
        string.Concat(Enumerable.Range(from, to - from + 1).Select(day => $"\"2026-01-{day:00}T00:00:00\",\"{tens * 10}\"\n"));

    private static string Property(string host, string days) =>
        $"# ----\n# Report\n# Account: Toko\n# Property: {host}\n# ----\n# \n# All Users\n# Start date: 20260101\n# End date: "
            + $"20260104\nDate,Sessions,Total users\n{days}";

    private static List<Measurement> Undivided(IEnumerable<Measurement> measured, string metric, string grain) =>
        [.. measured.Where(figure => figure.Metric == metric && figure.Grain == grain && figure.Dimensions.Count == 0)];

    private static double? By(IEnumerable<Measurement> measured, string dimension, string item, string metric = "reach_summed_over_days") =>
        measured.Single(
            figure => figure.Metric == metric && figure.Grain == "all" && figure.Dimensions.GetValueOrDefault(dimension) == item).Value;
}
