using Marketing;
using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>Real web exports from upload to measurement, against figures that were computed without this project.</summary>
public sealed class RealWebExportTests : IDisposable
{
    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    [Fact]
    public async Task A_reports_snapshot_gives_each_table_its_own_days_and_sets_aside_what_is_not_measured()
    {
        var receipt = await facts.TakeAsync(RealExports.Path("web-ga4/ga4_ui_reports_snapshot_fireflyA.csv"));
        var measured = facts.Measure();

        Assert.Equal(0, receipt.Rows.Rejected);
        Assert.Equal(receipt.Rows.Read, receipt.Rows.Kept + receipt.Files.Sum(file => file.Rows.SetAside.Values.Sum()));
        Assert.Equal(
            (new DateOnly(2026, 2, 20), new DateOnly(2026, 3, 19)), (All(measured, "new_users").From, All(measured, "new_users").To));
        Assert.Equal(28, Whole(measured, "users", "day").Count);
        Assert.Equal(100, Whole(measured, "users", "day")[0].Value);
        Assert.Equal(
            (114_474, 2_966), (All(measured, "engagement_time_per_user").Numerator, All(measured, "engagement_time_per_user").Denominator));
        Assert.Equal(1_612, By(measured, "sessions", "channel", "Direct").Value);
        Assert.Equal(6_191, By(measured, "events", "event_name", "page_view").Value);
        Assert.Equal(10, By(measured, "key_events", "event_name", "purchase").Value);
        Assert.Equal(1_401, By(measured, "page_views", "page_title", "FireFly Farms | 20 Years of Cheese").Value);
    }

    [Fact]
    public async Task An_overview_and_a_report_of_the_same_days_count_sessions_once()
    {
        await facts.TakeAsync(RealExports.Path("web-ga4/ga4_ui_acquisition_overview.csv"));
        await facts.TakeAsync(RealExports.Path("web-ga4/ga4_ui_traffic_acquisition.csv"));
        var measured = facts.Measure();

        Assert.Equal(242, All(measured, "sessions").Value);
        Assert.Equal(224, By(measured, "sessions", "channel", "Direct").Value);
        Assert.Equal(240, All(measured, "new_users").Value);
        Assert.Equal((21, 242), (All(measured, "engagement_rate").Numerator, All(measured, "engagement_rate").Denominator));
    }

    [Theory]
    [InlineData("ga4_ui_pages_psyteachr_2021-08-22.csv")]
    [InlineData("ga4_ui_pages_psyteachr_2021-10-31.csv")]
    public async Task Pages_that_stand_in_three_tables_count_once(string file)
    {
        var path = RealExports.Path("web-ga4/" + file);
        var views = (await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken))
            .SkipWhile(line => !line.EndsWith("class,Views", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.Length > 0)
            .Sum(line => double.Parse(line[(line.LastIndexOf(',') + 1)..], System.Globalization.CultureInfo.InvariantCulture));
        var receipt = await facts.TakeAsync(path);

        Assert.Equal(0, receipt.Rows.Rejected);
        Assert.Equal(views, All(facts.Measure(), "page_views").Value);
    }

    [Fact]
    public async Task What_people_save_from_the_data_api_is_read_by_day()
    {
        await facts.TakeAsync(RealExports.Path("web-ga4/ga4_data_api_acquisition_mohsh.csv"));
        await facts.TakeAsync(RealExports.Path("web-ga4/ga4_data_api_events_mohsh.csv"));
        var measured = facts.Measure();

        Assert.Equal(86, All(measured, "sessions").Value);
        Assert.Equal(5, Whole(measured, "sessions", "day").Single(day => day.From == new DateOnly(2025, 2, 16)).Value);
        Assert.Equal(894, All(measured, "events").Value);
        Assert.Equal(313, Whole(measured, "events", "day").Single(day => day.From == new DateOnly(2025, 3, 10)).Value);
        Assert.DoesNotContain(measured, figure => figure.Metric == "users" && figure.Value is not null);
    }

    [Fact]
    public async Task Universal_analytics_is_read_from_csv_and_workbook_by_its_totals_and_days()
    {
        var csv = await facts.TakeAsync(RealExports.Path("web-ua/ua_browser_os_by_date.csv"));
        var workbook = await facts.TakeAsync(RealExports.Path("web-ua/ua_browser_size.xlsx"));
        var measured = facts.Measure();

        Assert.Equal((0, 0), (csv.Rows.Rejected, workbook.Rows.Rejected));
        Assert.Equal(2_734, All(measured, "sessions").Value);
        Assert.Equal(1_496, All(measured, "new_users").Value);
        Assert.Equal(75 + 93, Whole(measured, "users", "day").Count);
        Assert.Equal(2_277 + 2_609, All(measured, "users_summed_over_days").Value);
    }

    [Fact]
    public async Task Search_console_gives_its_days_once_and_its_tables_beside_them()
    {
        var receipt = await facts.TakeAsync(RealExports.Path("web-gsc/gsc_en_dentplant_2026-06-03.zip"));
        var measured = facts.Measure();

        Assert.Equal(0, receipt.Rows.Rejected);
        Assert.Equal((27, 832), (All(measured, "search_clicks").Value, All(measured, "search_impressions").Value));
        Assert.Equal(27, By(measured, "search_clicks", "country", "Greece").Value);
        Assert.Equal(638, By(measured, "search_impressions", "device", "Mobile").Value);
        Assert.Equal(27, By(measured, "search_clicks", "property", "dentplant.gr").Value);
    }

    [Fact]
    public async Task A_comparison_that_does_not_say_its_days_is_rejected_row_by_row_with_the_reason()
    {
        var receipt = await facts.TakeAsync(RealExports.Path("web-gsc/gsc_en_compare_bliau_Queries.csv"));

        Assert.Equal("search-console", Assert.Single(receipt.Files).Format);
        Assert.Equal((5, 0, 5), (receipt.Rows.Read, receipt.Rows.Kept, receipt.Rows.Rejected));
        Assert.Contains("last 3 months", receipt.Rejected[0].Expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plausible_s_chart_is_read_by_day()
    {
        var receipt = await facts.TakeAsync(RealExports.Path("web-plausible/plausible_30d_visitors.csv"));
        var measured = facts.Measure();

        Assert.Equal((31, 31), (receipt.Rows.Read, receipt.Rows.Kept));
        Assert.Equal(4, All(measured, "sessions").Value);
        Assert.Equal(4, All(measured, "page_views").Value);
        Assert.Equal((3, 4), (All(measured, "bounce_rate_plausible").Numerator, All(measured, "bounce_rate_plausible").Denominator));
    }

    [Theory]
    [InlineData("plausible_6m_pages.csv")]
    [InlineData("plausible_6m_sources.csv")]
    public async Task Plausible_s_lists_ask_for_their_days(string file)
    {
        var receipt = await facts.TakeAsync(RealExports.Path("web-plausible/" + file));

        Assert.Equal("plausible-dashboard", Assert.Single(receipt.Files).Format);
        Assert.Equal(receipt.Rows.Read, receipt.Rows.Rejected);
    }

    [Fact]
    public async Task Events_from_bigquery_become_sessions()
    {
        await facts.TakeAsync(RealExports.Path("web-ga4/ga4_bigquery_events_2rows.ndjson"));
        var measured = facts.Measure();

        Assert.Equal(2, All(measured, "sessions").Value);
        Assert.Equal(2, All(measured, "events").Value);
        Assert.Equal(1, All(measured, "page_views").Value);
        Assert.Equal(1, By(measured, "sessions", "source_medium", "m.facebook.com / referral").Value);
        Assert.DoesNotContain(measured, figure => figure.Metric == "users" && figure.Value is not null);
    }

    public void Dispose() => facts.Dispose();

    private static Measurement All(IReadOnlyList<Measurement> measured, string metric) => Assert.Single(Whole(measured, metric, "all"));

    private static List<Measurement> Whole(IReadOnlyList<Measurement> measured, string metric, string grain) =>
        [.. measured.Where(measurement => measurement.Metric == metric && measurement.Grain == grain && measurement.Dimensions.Count == 0)];

    private static Measurement By(IReadOnlyList<Measurement> measured, string metric, string dimension, string item) =>
        Assert.Single(
            measured, measurement => measurement.Metric == metric && measurement.Grain == "all"
                && measurement.Dimensions.GetValueOrDefault(dimension) == item);
}
