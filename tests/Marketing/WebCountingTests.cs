using Marketing;
using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Uploads.Odd;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>Which figures of web traffic count where exports overlap: the newest of each figure, one division, one tool a site.</summary>
public sealed class WebCountingTests : IDisposable
{
    private const string Ga4 =
        "# ----\n# Report\n# Account: Toko\n# Property: mesinkopi.example\n# ----\n# \n# All Users\n# Start date: 20260101\n# End date: "
            + "20260103\n";

    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);
    private readonly Workplace workplace = new();
    private int uploads;

    [Fact]
    public async Task A_newer_export_of_users_alone_leaves_the_sessions_of_its_days()
    {
        await TakeAsync(
            "first.csv", Ga4 + "Date,Sessions,Engaged sessions,Active users\n20260101,10,5,8\n20260102,12,6,9\n20260103,14,7,10\n");
        await TakeAsync("second.csv", Ga4 + "Date,Active users,New users\n20260101,80,7\n20260102,90,8\n20260103,100,9\n");
        var measured = facts.Measure();

        Assert.Equal(36, All(measured, "sessions").Value);
        Assert.Equal((18, 36), (All(measured, "engagement_rate").Numerator, All(measured, "engagement_rate").Denominator));
        Assert.Equal([80, 90, 100], Days(measured, "users"));
        Assert.Equal(24, All(measured, "new_users").Value);
    }

    [Fact]
    public async Task Rates_of_people_are_weighted_with_the_people_that_they_are_of()
    {
        // Time is of active users, a key event of all.
        await TakeAsync(
            "days.csv", Ga4
                + "Date,Total users,Active users,Average engagement time per active user,User key event rate\n20260101,10,8,30,"
                + "0.1\n20260102,30,20,60,0.2\n");
        await TakeAsync(
            "seconds.csv", Ga4.Replace("202601", "202602", StringComparison.Ordinal)
                + "Date,Sessions,Active users,User engagement\n20260201,50,12,240\n20260202,0,0,0\n");
        var measured = facts.Measure();

        Assert.Equal(
            (240 + 1_200 + 240, 8 + 20 + 12),
            (All(measured, "engagement_time_per_user").Numerator, All(measured, "engagement_time_per_user").Denominator));
        Assert.Equal((7, 40), (All(measured, "user_key_event_rate").Numerator, All(measured, "user_key_event_rate").Denominator));
        Assert.Equal(
            (240, 50), (All(measured, "engagement_time_per_session").Numerator, All(measured, "engagement_time_per_session").Denominator));
    }

    [Theory]
    [InlineData(
        "plausible.csv",
        "date,visitors,pageviews,visits,views_per_visit,bounce_rate,visit_duration\n2026-01-01,9,30,10,2,40,60\n2026-01-02,9,30,30,2,40,"
            + "20\n")]
    [InlineData(
        "imported_visitors_20260101_20260102.csv",
        "date,visitors,pageviews,bounces,visits,visit_duration\n2026-01-01,9,30,4,10,600\n2026-01-02,9,30,4,30,600\n")]
    [InlineData(
        "matomo.csv", "date,nb_uniq_visitors,nb_visits,nb_actions,sum_visit_length\n2026-01-01,9,10,30,600\n2026-01-02,9,30,30,600\n")]
    [InlineData(
        "matomo.csv", "date,nb_uniq_visitors,nb_visits,nb_actions,avg_time_on_site\n2026-01-01,9,10,30,60\n2026-01-02,9,30,30,00:00:20\n")]
    [InlineData(
        "ua.csv",
        "# ----\n# mesinkopi.example\n# Audience\n# 20210101-20210102\n# ----\nDevice Category,Sessions,Avg. Session Duration\nmobile,10,"
            + "00:01:00\ndesktop,30,00:00:20\n,40,00:00:30\n")]
    public async Task Visits_last_as_long_as_their_tool_says(string name, string table)
    {
        await TakeAsync(name, table);
        var duration = All(facts.Measure(), "visit_duration");

        Assert.Equal((1_200, 40), (duration.Numerator, duration.Denominator));
    }

    [Fact]
    public async Task A_day_that_the_newer_export_covers_and_lacks_is_gone_for_its_figures_only()
    {
        await TakeAsync("first.csv", Ga4 + "Date,Sessions,Event count\n20260101,10,50\n20260102,12,60\n20260103,14,70\n");
        await TakeAsync("second.csv", Ga4 + "Date,Sessions,Total users\n20260101,11,9\n20260103,15,12\n");
        var measured = facts.Measure();

        Assert.Equal([11, 15], Days(measured, "sessions"));
        Assert.Equal(180, All(measured, "events").Value);
    }

    [Fact]
    public async Task Days_and_the_range_that_they_cover_count_once_and_a_range_counts_where_days_cover_it_in_part()
    {
        await TakeAsync("channels.csv", Ga4 + "Session primary channel group (Default Channel Group),Sessions\nDirect,20\nReferral,16\n");
        await TakeAsync("days.csv", Ga4 + "Date,Sessions,Total users\n20260101,10,9\n20260102,12,9\n20260103,14,9\n");
        await TakeAsync(
            "february.csv", Ga4.Replace("202601", "202602", StringComparison.Ordinal)
                + "Session primary channel group (Default Channel Group),Sessions\nDirect,200\n");
        await TakeAsync(
            "part.csv", Ga4.Replace("20260101", "20260202", StringComparison.Ordinal)
                .Replace("20260103", "20260202", StringComparison.Ordinal) + "Date,Sessions,Total users\n20260202,70,60\n");
        var measured = facts.Measure();

        Assert.Equal(236, All(measured, "sessions").Value);
        Assert.Equal([10, 12, 14], Days(measured, "sessions"));
        Assert.Equal(220, By(measured, "sessions", "channel", "Direct").Value);
    }

    [Fact]
    public async Task Two_tools_on_one_site_are_not_added_and_two_sites_are()
    {
        const string Plausible =
            "date,visitors,pageviews,visits,views_per_visit,bounce_rate,visit_duration\n2026-01-01,9,30,11,2,40,60\n2026-01-02,9,30,13,2,"
                + "40,60\n2026-01-03,9,30,15,2,40,60\n2026-01-04,9,30,17,2,50,60\n";
        await TakeAsync("ga4.csv", Ga4 + "Date,Sessions,Total users\n20260101,10,9\n20260102,12,9\n20260103,14,9\n");
        await TakeAsync("Plausible export mesinkopi.example 2026-01-01 to 2026-01-04.csv", Plausible);
        var one = facts.Measure();

        Assert.Equal(36 + 17, All(one, "sessions").Value);
        Assert.Equal(120, All(one, "page_views").Value);
        Assert.Equal(36, By(one, "sessions", "tool", "ga4").Value);
        Assert.Equal(56, By(one, "sessions", "tool", "plausible").Value);
        Assert.Equal(56, Whole(one, "bounce_rate_plausible", "all").Single().Denominator);

        await TakeAsync(
            "Plausible export grinder.example 2026-01-01 to 2026-01-04.csv", Plausible.Replace(",11,", ",111,", StringComparison.Ordinal));
        Assert.Equal(36 + 17 + 156, All(facts.Measure(), "sessions").Value);
    }

    [Fact]
    public async Task Users_are_told_by_day_and_never_from_a_range_or_a_division()
    {
        await TakeAsync("pages.csv", Ga4 + "Page path and screen class,Views,Active users\n/,30,20\n/grinder,10,9\n");
        await TakeAsync(
            "ua.csv",
            "# ----\n# mesinkopi.example\n# Channels\n# 20200101-20200131\n# ----\n\nDefault Channel Grouping,Users,New Users,"
                + "Sessions\nDirect,90,80,100\n,280,230,350\n");
        var measured = facts.Measure();

        Assert.DoesNotContain(measured, figure => figure.Metric is "users" or "users_summed_over_days" && figure.Value is not null);
        Assert.Equal(40, All(measured, "page_views").Value);
        // The rows of Universal Analytics are those that were shown; its totals are all.
        Assert.Equal(350, All(measured, "sessions").Value);
        Assert.Equal(100, By(measured, "sessions", "channel", "Direct").Value);
    }

    [Fact]
    public async Task A_page_that_stands_under_two_hosts_is_one_page_and_an_exploration_with_a_total_counts_once()
    {
        await TakeAsync(
            "hosts.csv", Ga4
                + "Page path and screen class,Hostname,Views\n,,45,Grand total\n/,mesinkopi.example,30\n/,www.mesinkopi.example,10\n");
        var measured = facts.Measure();

        Assert.Equal(45, All(measured, "page_views").Value);
        Assert.Equal(40, By(measured, "page_views", "page", "/").Value);
    }

    [Fact]
    public async Task Events_of_a_day_that_is_not_over_give_way_to_the_whole_day()
    {
        const string Event =
            """{"event_date":"20260105","event_timestamp":"1767574801000000","event_name":"page_view","event_params":[{"key":"ga_session_id","value":{"int_value":"100"}}],"user_pseudo_id":"1.1"}""";
        await TakeAsync("events_20260105.json", Event + "\n" + Event.Replace("\"100\"", "\"200\"", StringComparison.Ordinal) + "\n");
        await TakeAsync("events_intraday_20260105.json", Event + "\n");
        var measured = facts.Measure();

        Assert.Equal(2, All(measured, "sessions").Value);
        Assert.Equal([1], Days(measured, "users"));
    }

    [Fact]
    public async Task Pieces_of_a_day_s_events_are_put_together_and_a_piece_again_counts_once()
    {
        // Two sessions of two people, each with events in both pieces; the second is engaged by its two page views together.
        var first = Piece(("1.1", "100", "first_visit", 0), ("1.1", "100", "page_view", 1), ("2.2", "200", "page_view", 2));
        var second = Piece(("1.1", "100", "scroll", 3), ("2.2", "200", "page_view", 4));
        await TakeAsync("events_20260105-000000000000.json", first);
        await TakeAsync("events_20260105-000000000001.json", second);
        var whole = facts.Measure();

        Assert.Equal((2, 2), (All(whole, "sessions").Value, All(whole, "new_users").Value + 1));
        Assert.Equal([2], Days(whole, "users"));
        Assert.Equal((3, 5), (All(whole, "page_views").Value, All(whole, "events").Value));
        Assert.Equal((1, 2), (All(whole, "engagement_rate").Numerator, All(whole, "engagement_rate").Denominator));
        Assert.Equal(1, All(whole, "bounce_rate_ga4").Numerator);
        Assert.Equal(2, By(whole, "sessions", "source_medium", "(direct) / (none)").Value);

        await TakeAsync("events_20260105-000000000001.json", second + Piece(("3.3", "300", "scroll", 5)));
        var again = facts.Measure();
        Assert.Equal((3, 6, 3), (All(again, "sessions").Value, All(again, "events").Value, All(again, "page_views").Value));
        Assert.Equal([3], Days(again, "users"));
    }

    [Fact]
    public async Task Pieces_in_one_archive_are_put_together_and_belong_to_the_day_on_which_their_session_began()
    {
        var path = Path.Combine(workplace.Folder, "export.zip");
        var pieces =
            new[] { Piece(("1.1", "100", "page_view", 1)), Piece(("1.1", "100", "scroll", 90_000))
                .Replace("20260105", "20260106", StringComparison.Ordinal) };
        await File.WriteAllBytesAsync(
            path,
            Packed.Zip(
                [.. pieces.Select((piece, number) => ($"events/00000000000{number}.json", System.Text.Encoding.UTF8.GetBytes(piece)))]),
                TestContext.Current.CancellationToken);
        await facts.TakeAsync(path);
        var measured = facts.Measure();

        Assert.Equal(1, Assert.Single(Whole(measured, "sessions", "day")).Value);
        Assert.Equal([1, 1], Days(measured, "users"));
        Assert.Equal(2, All(measured, "events").Value);
    }

    [Fact]
    public async Task The_whole_day_s_table_stands_before_its_pieces()
    {
        await TakeAsync("events_20260105-001.json", Piece(("1.1", "100", "page_view", 1)));
        await TakeAsync("events_20260105.json", Piece(("1.1", "100", "page_view", 1), ("2.2", "200", "page_view", 2)));
        var measured = facts.Measure();

        Assert.Equal((2, 2), (All(measured, "sessions").Value, All(measured, "events").Value));
        Assert.Equal([2], Days(measured, "users"));
    }

    [Fact]
    public async Task Days_within_a_range_that_they_do_not_fill_are_told()
    {
        await TakeAsync("channels.csv", Ga4 + "Session primary channel group (Default Channel Group),Sessions\nDirect,20\nReferral,16\n");
        await TakeAsync(
            "part.csv", Ga4.Replace("20260101", "20260102", StringComparison.Ordinal)
                .Replace("20260103", "20260102", StringComparison.Ordinal) + "Date,Sessions,Total users\n20260102,12,9\n");

        Assert.Equal(36, All(facts.Measure(), "sessions").Value);
        var warning = Assert.Single(facts.Warn(), warning => warning.Code == "days-within-ranges");
        Assert.StartsWith(
            "From 2026-01-01 to 2026-01-03 the total of the whole range counts for: sessions. Of its days 1 is also known one by one",
            warning.English, StringComparison.Ordinal);
        Assert.StartsWith(
            "Dari 2026-01-01 sampai 2026-01-03 yang dihitung adalah total seluruh rentang untuk: sesi. 1 harinya juga", warning.Indonesian,
            StringComparison.Ordinal);

        await TakeAsync("all.csv", Ga4 + "Date,Sessions,Total users\n20260101,10,9\n20260102,12,9\n20260103,13,9\n");
        Assert.Equal(35, All(facts.Measure(), "sessions").Value);
        Assert.DoesNotContain(facts.Warn(), warning => warning.Code == "days-within-ranges");
    }

    [Fact]
    public async Task Search_counts_the_whole_property_once_and_a_missing_figure_is_not_zero()
    {
        await TakeAsync("Chart.csv", "Date,Clicks,Impressions,CTR,Position\n2026-01-01,3,30,10%,4\n2026-01-02,,10,0%,8\n");
        await TakeAsync("Queries_2026-01-01_2026-01-02.csv", "Top queries,Clicks,Impressions,CTR,Position\nmesin kopi,2,20,10%,3\n");
        var measured = facts.Measure();

        Assert.Equal((3, 40), (All(measured, "search_clicks").Value, All(measured, "search_impressions").Value));
        Assert.Equal((3, 30), (All(measured, "search_ctr").Numerator, All(measured, "search_ctr").Denominator));
        Assert.Equal((200, 40), (All(measured, "search_position").Numerator, All(measured, "search_position").Denominator));
        Assert.Null(Whole(measured, "search_clicks", "day").SingleOrDefault(day => day.From == new DateOnly(2026, 1, 2))?.Value);
    }

    [Fact]
    public async Task Days_of_channels_and_devices_come_before_the_total_of_their_range()
    {
        await TakeAsync("exploration.csv", Ga4
            + "Date,Session primary channel group (Default Channel Group),Device category,Sessions\n,,,65,Grand total\n"
            + "20260101,Direct,mobile,10\n20260101,Email,mobile,20\n20260102,Direct,desktop,30\n20260103,Direct,mobile,5\n");
        Assert.Equal(65, All(facts.Measure(), "sessions").Value);
        Assert.Equal([30, 30, 5], Days(facts.Measure(), "sessions"));
    }

    public void Dispose()
    {
        facts.Dispose();
        workplace.Dispose();
    }

    private static string Piece(params (string User, string Session, string Name, int Second)[] events) =>
        string.Concat(events.Select(told =>
        $$$"""{"event_date":"20260105","event_timestamp":"{{{1_767_574_801_000_000 + told.Second * 1_000_000L}}}","event_name":"{{{told.Name}}}","event_params":[{"key":"ga_session_id","value":{"int_value":"{{{told.Session}}}"}}],"user_pseudo_id":"{{{told.User}}}"}""" + "\n"));

    private async Task TakeAsync(string name, string text)
    {
        var path = Path.Combine(workplace.Folder, name);
        await File.WriteAllTextAsync(path, text);
        await facts.TakeAsync(path, name, new DateTimeOffset(2030, 1, 1, uploads++, 0, 0, TimeSpan.Zero));
    }

    private static Measurement All(IReadOnlyList<Measurement> measured, string metric) => Assert.Single(Whole(measured, metric, "all"));

    private static List<double?> Days(IReadOnlyList<Measurement> measured, string metric) =>
        [.. Whole(measured, metric, "day").Select(day => day.Value)];

    private static List<Measurement> Whole(IReadOnlyList<Measurement> measured, string metric, string grain) =>
        [.. measured.Where(measurement => measurement.Metric == metric && measurement.Grain == grain && measurement.Dimensions.Count == 0)];

    private static Measurement By(IReadOnlyList<Measurement> measured, string metric, string dimension, string item) =>
        Assert.Single(
            measured, measurement => measurement.Metric == metric && measurement.Grain == "all"
                && measurement.Dimensions.GetValueOrDefault(dimension) == item);
}
