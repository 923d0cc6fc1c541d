using System.Globalization;
using Marketing;
using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>
/// Ranges of days that overlap: none is lost to a shorter one unseen, and a month of which only a part is known is not told as the month.
/// </summary>
public sealed class OverlappingRangesTests : IDisposable
{
    private const string Lost = "overlapping-ranges";
    private const string Worked = "ranges-divided";
    private const string Across = "ranges-across-months";

    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    public void Dispose() => facts.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_range_within_another_tells_its_days_and_the_other_the_rest(bool isShorterLast)
    {
        string[] files = [Microsoft("8/1/2026", "10/20/2026", "90.00"), Microsoft("10/1/2026", "10/20/2026", "30.00")];
        foreach (var (number, file) in (isShorterLast ? files : [.. files.Reverse()]).Index())
        {
            await facts.WriteAsync($"{number}.csv", file);
        }

        var measured = facts.Measure(null, "ad_cost");
        Assert.Equal(90, Cost(measured, "all"));
        Assert.Equal(30, Cost(measured, "month", "2026-10-01"));
        Assert.Equal(60, Cost(measured, "quarter", "2026-07-01"));
        Assert.DoesNotContain(measured, figure => figure is { Grain: "month", From.Month: 8 or 9 });
        var warning = Assert.Single(facts.Warn(), warning => warning.Code == Worked);
        Assert.Contains("2026-08-01", warning.English, StringComparison.Ordinal);
        Assert.Contains("2026-09-30", warning.English, StringComparison.Ordinal);
        Assert.DoesNotContain(facts.Warn(), warning => warning.Code == Lost);
    }

    [Fact]
    public async Task What_the_shorter_range_restated_beyond_the_longer_is_not_taken_off()
    {
        await facts.WriteAsync("1.csv", Microsoft("8/1/2026", "10/20/2026", "90.00"));
        await facts.WriteAsync("2.csv", Microsoft("10/1/2026", "10/20/2026", "95.00"));
        var measured = facts.Measure(null, "ad_cost");

        Assert.Equal(90, Cost(measured, "all"));
        Assert.DoesNotContain(measured, figure => figure.Grain == "month" && figure.Value is not null);
        var warning = Assert.Single(facts.Warn(), warning => warning.Code == Lost);
        Assert.Contains("2026-10-01", warning.English, StringComparison.Ordinal);
        Assert.Contains("95.00 USD", warning.English, StringComparison.Ordinal);
        Assert.Contains("2026-08-01", warning.English, StringComparison.Ordinal);
        Assert.Contains("90.00 USD", warning.English, StringComparison.Ordinal);
        Assert.Contains("95,00 USD", warning.Indonesian, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ranges_that_cross_each_other_count_the_longer_and_name_the_other_and_its_days()
    {
        await facts.WriteAsync("1.csv", Meta("2026-10-01", "2026-10-20", "200"));
        await facts.WriteAsync("2.csv", Meta("2026-10-15", "2026-10-25", "110"));

        Assert.Equal(200, Cost(facts.Measure(null, "ad_cost"), "all"));
        var warning = Assert.Single(facts.Warn(), warning => warning.Code == Lost);
        Assert.Contains("110.00 USD", warning.English, StringComparison.Ordinal);
        Assert.Contains("200.00 USD", warning.English, StringComparison.Ordinal);
        Assert.Contains("2026-10-21 – 2026-10-25", warning.English, StringComparison.Ordinal);
        Assert.Contains("2026-10-21 – 2026-10-25", warning.Indonesian, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_division_the_days_left_without_are_its_own()
    {
        const string Top = "# ----\n# Report\n# Account: Toko\n# Property: toko.example\n# ----\n# \n# All Users\n# Start date: {0}\n"
            + "# End date: {1}\n{2}\n";
        var channels = Top.Replace("{2}", "Session primary channel group (Default Channel Group),Sessions", StringComparison.Ordinal);
        await facts.WriteAsync("1.csv", string.Format(CultureInfo.InvariantCulture, channels, "20261001", "20261015") + "Direct,270\n");
        await facts.WriteAsync("2.csv", string.Format(CultureInfo.InvariantCulture, channels, "20261010", "20261031") + "Direct,300\n");
        await facts.WriteAsync(
            "3.csv",
            string.Format(CultureInfo.InvariantCulture, Top, "20261001", "20261031", "Date,Sessions") + "20261001,10\n20261009,10\n");

        Assert.Equal(20, facts.Measure(null, "sessions").Single(figure => figure.Grain == "all" && figure.Dimensions.Count == 0).Value);
        var warning = Assert.Single(facts.Warn(), warning => warning.Code == Lost);
        Assert.Contains("2026-10-15 by channel (270 sessions)", warning.English, StringComparison.Ordinal);
        Assert.Contains("without figures by channel now: 2026-10-01 – 2026-10-09", warning.English, StringComparison.Ordinal);
        Assert.Contains("kini tanpa angka per kanal: 2026-10-01 – 2026-10-09", warning.Indonesian, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9/1/2026", "9/30/2026", true)]
    [InlineData("9/1/2026", "9/30/2026", false)]
    [InlineData("8/20/2026", "10/5/2026", false)]
    public async Task A_range_that_lies_in_the_middle_of_another_is_named(string from, string to, bool isLast)
    {
        string[] files = [Microsoft(from, to, "30.00"), Microsoft("8/1/2026", "10/20/2026", "90.00")];
        foreach (var (number, file) in (isLast ? [.. files.Reverse()] : files).Index())
        {
            await facts.WriteAsync($"{number}.csv", file, new DateTimeOffset(2026, 11, 1 + number, 0, 0, 0, TimeSpan.Zero));
        }

        Assert.Equal(90, Cost(facts.Measure(null, "ad_cost"), "all"));
        Assert.Contains("30.00 USD", Assert.Single(facts.Warn(), warning => warning.Code == Lost).English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quarter_of_which_a_part_is_known_says_why_it_has_no_figure()
    {
        await facts.WriteAsync("1.csv", Microsoft("1/1/2026", "10/20/2026", "1100.00"));
        await facts.WriteAsync("2.csv", Microsoft("8/1/2026", "8/31/2026", "88.00"));
        await facts.WriteAsync("3.csv", Microsoft("9/1/2026", "9/30/2026", "99.00"));
        await facts.WriteAsync("4.csv", Microsoft("10/1/2026", "10/20/2026", "110.00"));
        var measured = facts.Measure(null, "ad_cost");

        Assert.Equal(1_100, Cost(measured, "year", "2026-01-01"));
        Assert.Null(Cost(measured, "quarter", "2026-07-01"));
        Assert.Equal(110, Cost(measured, "quarter", "2026-10-01"));
        var warning = Assert.Single(facts.Warn(), warning => warning.Code == Across);
        Assert.Contains("from 2026-01-01 to 2026-07-31 are known only as one total", warning.English, StringComparison.Ordinal);
        Assert.Contains("belongs to 2026-Q3 is unknown", warning.English, StringComparison.Ordinal);
        Assert.Contains(
            "angka 2026-01-01 sampai 2026-07-31 hanya diketahui sebagai satu total", warning.Indonesian, StringComparison.Ordinal);
    }

    // Every period that has no value although something within it is known has a reason.
    [Theory]
    [InlineData("2026-10-01", "2026-10-20", "2026-10-21", 8, "so sums of 1 week are n/a")]
    [InlineData("2026-09-01", "2026-10-20", "2026-10-21", 8, "2026-10")]
    public async Task Weeks_and_days_of_which_a_part_is_known_say_why_too(string from, string to, string first, int days, string told)
    {
        await facts.WriteAsync("1.csv", Meta(from, to, "200"));
        var daily = new StringBuilder("Day,Campaign name,Amount spent (USD),Impressions\n");
        for (var day = 0; day < days; day++)
        {
            daily.Append(CultureInfo.InvariantCulture,
                $"{DateOnly.Parse(first, CultureInfo.InvariantCulture).AddDays(day):yyyy-MM-dd},Kopi,1,9\n");
        }

        await facts.WriteAsync("2.csv", daily.ToString());
        Assert.Null(Cost(facts.Measure(null, "ad_cost"), "week", "2026-10-19"));
        Assert.Contains(
            told, Assert.Single(facts.Warn(), warning => warning.Code == Across).English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_range_again_and_a_longer_one_that_goes_on_replace_without_a_word()
    {
        await facts.WriteAsync("1.csv", Meta("2026-10-01", "2026-10-20", "200"));
        await facts.WriteAsync("2.csv", Meta("2026-10-01", "2026-10-25", "260"));
        await facts.WriteAsync("3.csv", Meta("2026-10-01", "2026-10-25", "261"));

        Assert.Equal(261, Cost(facts.Measure(null, "ad_cost"), "month", "2026-10-01"));
        Assert.Empty(facts.Warn());
    }

    [Fact]
    public async Task Months_and_the_year_to_date_count_once_and_the_months_keep_their_figures()
    {
        await facts.WriteAsync("year.csv", Microsoft("1/1/2026", "10/20/2026", "1000.00"));
        for (var month = 1; month <= 9; month++)
        {
            await facts.WriteAsync(
                $"{month}.csv",
                Microsoft($"{month}/1/2026", $"{month}/{DateTime.DaysInMonth(2026, month)}/2026", $"{month * 10}.00"));
        }

        var measured = facts.Measure(null, "ad_cost");
        Assert.Equal(1_000, Cost(measured, "all"));
        Assert.Equal(40, Cost(measured, "month", "2026-04-01"));
        Assert.Equal(1_000 - 450, Cost(measured, "month", "2026-10-01"));
    }

    [Fact]
    public async Task A_month_that_a_counted_range_reaches_into_has_no_figure()
    {
        await facts.WriteAsync(
            "range.csv",
            "Campaign report\n\"August 1, 2026 - October 20, 2026\"\nCampaign,Currency code,Clicks,Impr.,Cost\nKopi,IDR,90,9000,90000\n");
        var days = new StringBuilder(
            "Campaign report\n\"October 15, 2026 - October 25, 2026\"\nCampaign,Day,Currency code,Clicks,Impr.,Cost\n");
        for (var day = 15; day <= 25; day++)
        {
            days.Append(CultureInfo.InvariantCulture, $"Kopi,2026-10-{day},IDR,1,100,1000\n");
        }

        await facts.WriteAsync("days.csv", days.ToString());
        var measured = facts.Measure(null, "ad_cost");

        Assert.Equal(95_000, Cost(measured, "all"));
        Assert.Null(Cost(measured, "month", "2026-10-01"));
        Assert.Null(Cost(measured, "week", "2026-10-19"));
        Assert.Equal(1_000, Cost(measured, "day", "2026-10-21"));
        Assert.Equal(95_000, Cost(measured, "year", "2026-01-01"));
        Assert.Contains(facts.Warn(), warning => warning.Code == "days-within-ranges");
    }

    [Fact]
    public async Task A_range_of_one_network_leaves_the_months_of_another()
    {
        await facts.WriteAsync("1.csv", Microsoft("8/1/2026", "10/20/2026", "90.00"));
        await facts.WriteAsync("2.csv", Meta("2026-10-01", "2026-10-31", "200"));
        var measured = facts.Measure(null, "ad_cost");

        Assert.Null(Cost(measured, "month", "2026-10-01"));
        Assert.Equal(290, Cost(measured, "all"));
        Assert.Equal(
            200, measured.Single(figure => figure.Grain == "month" && figure.Dimensions.GetValueOrDefault("network") == "meta-ads").Value);
        Assert.Contains(
            "2026-10", Assert.Single(facts.Warn(), warning => warning.Code == "ranges-across-months").English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ranges_of_web_traffic_are_divided_as_well_and_people_are_not()
    {
        await facts.WriteAsync("1.csv", Ga4("20260801", "20261020", "300,20,100"));
        await facts.WriteAsync("2.csv", Ga4("20261001", "20261020", "90,19,40"));
        await facts.WriteAsync("3.csv", Ga4("20260801", "20260831", "10,18,5"));
        var measured = facts.Measure(null, "sessions", "users", "events");

        Assert.Equal(300, Value(measured, "sessions", "all"));
        Assert.Equal(90, Value(measured, "sessions", "month", "2026-10-01"));
        Assert.Equal(10, Value(measured, "sessions", "month", "2026-08-01"));
        Assert.Equal(200, Value(measured, "sessions", "month", "2026-09-01"));
        Assert.Equal(210, Value(measured, "sessions", "quarter", "2026-07-01"));
        Assert.Equal(100, Value(measured, "events", "all"));
        Assert.DoesNotContain(measured, figure => figure.Metric == "users" && figure.Value is not null);
        Assert.Single(facts.Warn(), warning => warning.Code == Worked);
    }

    [Fact]
    public async Task Some_days_of_Search_Console_do_not_take_the_place_of_a_range()
    {
        await facts.WriteAsync(
            "Devices 2026-08-01 to 2026-10-20.csv", "Device,Clicks,Impressions,CTR,Position\nMobile,900,9000,10%,4\n");
        await facts.WriteAsync("Chart.csv", "Date,Clicks,Impressions,CTR,Position\n2026-10-15,10,100,10%,4\n2026-10-25,20,200,10%,4\n");
        var measured = facts.Measure(null, "search_clicks");

        Assert.Equal(920, Value(measured, "search_clicks", "all"));
        Assert.Null(Value(measured, "search_clicks", "month", "2026-10-01"));
        Assert.Contains(
            "search-console", Assert.Single(facts.Warn(), warning => warning.Code == "days-within-ranges").English,
            StringComparison.Ordinal);
    }

    private static string Ga4(string from, string to, string figures) =>
        $"# ----\n# Traffic acquisition: Session primary channel group\n# Account: Toko\n# Property: toko.example\n# ----\n# \n"
            + $"# All Users\n# Start date: {from}\n# End date: {to}\n"
            + $"Session primary channel group (Default Channel Group),Sessions,Total users,Event count\nDirect,{figures}\n";

    private static string Microsoft(string from, string to, string cost) =>
        $"Report Name: Campaigns\n\"Report Time: {from},{to}\"\nReport Aggregation: Summary\n\n"
            + "CampaignName,CampaignId,AccountName,CurrencyCode,Impressions,Clicks,Spend\n"
            + $"Kopi,[1],Firm,USD,{Whole(cost)}00,{Whole(cost)},{cost}\n";

    private static string Whole(string cost) => cost.Split('.')[0];

    private static string Meta(string from, string to, string cost) =>
        $"Reporting starts,Reporting ends,Campaign name,Amount spent (USD),Impressions\n{from},{to},Kopi,{cost},{cost}\n";

    private static double? Cost(IReadOnlyList<Measurement> measured, string grain, string? from = null) =>
        Value(measured, "ad_cost", grain, from);

    private static double? Value(IReadOnlyList<Measurement> measured, string metric, string grain, string? from = null) =>
        measured.Single(figure => figure.Metric == metric && figure.Grain == grain && figure.Dimensions.Count == 0
            && (from is null || figure.From == DateOnly.Parse(from, CultureInfo.InvariantCulture))).Value;
}
