using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>What is said of deals that are still open, and of deals by their age.</summary>
public sealed class OpenDealsTests : IDisposable
{
    private const string Heading = "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner,Last Activity Date\n";
    private static readonly DateOnly AsOf = new(2026, 6, 15);

    private readonly LocalFacts facts = new(SalesPipeline.Sales);

    [Fact]
    public async Task A_deal_is_stalled_when_it_is_older_than_three_quarters_of_the_won_ones_took_or_silent()
    {
        // Twenty wins that took 1 to 20 days: three quarters of them 15.25 at most.
        var won =
            string.Concat(
                Enumerable.Range(1, 20)
                    .Select(i => $"w{i},W,Closed Won,10,{new DateOnly(2026, 5, 1).AddDays(i):yyyy-MM-dd},2026-05-01,Ayu,\n"));
        await facts.WriteAsync("deals-2026-06-15.csv", Heading + won
            + "1,Old,Negosiasi,50,2026-07-01,2026-05-30,Ayu,\n"
            + "2,Young,Negosiasi,60,2026-07-01,2026-05-31,Ayu,\n"
            + "3,Silent,Negosiasi,70,2026-07-01,2026-06-10,Ayu,2026-05-15\n"
            + "4,Late,Negosiasi,80,2026-06-14,2026-06-10,Ayu,2026-06-14\n");
        Assert.Equal(["1", "3"], Ids("stalled_deals"));
        Assert.Equal(["4"], Ids("overdue_deals"));
        Assert.Equal([["1", "16", "15.25", null, null], ["4", "5", "15.25", "1", "1"]],
            facts.Query(
                "select deal_id, days_open, limit_days, days_silent, days_late from open_deals where deal_id in ('1', '4') order by 1",
                AsOf));
        Assert.Equal((2, 120), (Value("stalled_deals"), Value("stalled_value")));
    }

    [Fact]
    public async Task A_few_won_deals_set_no_limit()
    {
        await facts.WriteAsync(
            "deals-2026-06-15.csv", Heading
                + "w,W,Closed Won,10,2026-05-02,2026-05-01,Ayu,\n1,Old,Negosiasi,50,2026-07-01,2020-05-30,Ayu,\n");
        Assert.Empty(Ids("stalled_deals"));
        Assert.Equal(0, Value("stalled_deals"));
    }

    [Fact]
    public async Task Pushes_and_stages_are_told_by_what_changed_between_snapshots()
    {
        await facts.WriteAsync(
            "deals-2026-06-01.csv", Heading + "1,One,Baru,50,2026-06-10,2026-05-01,Ayu,\n2,Two,Baru,50,2026-07-10,2026-05-01,Ayu,\n");
        Assert.Null(Find("close_date_pushes"));

        await facts.WriteAsync(
            "deals-2026-06-08.csv", Heading + "1,One,Negosiasi,50,2026-06-20,2026-05-01,Ayu,\n2,Two,Baru,50,2026-07-01,2026-05-01,Ayu,\n");
        await facts.WriteAsync(
            "deals-2026-06-15.csv", Heading
                + "1,One,Negosiasi,50,2026-07-20,2026-05-01,Ayu,\n2,Two,Closed Won,50,2026-06-14,2026-05-01,Ayu,\n");
        Assert.Equal(
            [["1", "10"], ["1", "30"]], facts.Query("select deal_id, days_pushed from close_date_pushes order by pushed_on", AsOf));
        Assert.Equal(2, Value("close_date_pushes"));
        Assert.Equal([["1", "7", "45"]], facts.Query("select deal_id, days_in_stage, days_open from open_deals", AsOf));

        // What later snapshots say is not known on an earlier day.
        Assert.Single(facts.Query("select deal_id from close_date_pushes", new DateOnly(2026, 6, 10)));
    }

    [Fact]
    public async Task A_stage_s_own_history_weighs_its_deals_and_the_tool_s_win_rate_those_without()
    {
        string Rows(Func<int, string> stage) =>
            string.Concat(Enumerable.Range(1, 40).Select(i => $"{i},D,{stage(i)},10,2026-06-0{1 + (i % 5)},2026-05-01,Ayu,\n"));
        await facts.WriteAsync("deals-2026-05-20.csv", Heading + Rows(i => i <= 20 ? "Negosiasi" : "Baru"));
        await facts.WriteAsync("deals-2026-06-15.csv", Heading + Rows(i => i is <= 15 or > 38 ? "Closed Won" : "Closed Lost")
            + "a,A,Negosiasi,100,2026-07-01,2026-06-01,Ayu,\nb,B,Baru,100,2026-07-01,2026-06-01,Ayu,\nc,C,Penawaran,100,2026-07-01,"
            + "2026-06-01,Ayu,\nd,D,Penawaran,,2026-07-01,2026-06-01,Ayu,\n");
        // 15 of 20 that were in Negosiasi, 2 of 20 in Baru, 17 of 40 of all.
        Assert.Equal(75 + 10 + 42.5, Value("weighted_pipeline_history"), 9);
        var share = Find("weighted_by_stage_share")!;
        Assert.Equal((2d, 3d), (share.Numerator, share.Denominator));
    }

    [Fact]
    public async Task Without_lost_deals_there_are_no_odds_to_weigh_with()
    {
        await facts.WriteAsync(
            "deals-2026-06-15.csv", Heading
                + string.Concat(Enumerable.Range(1, 30).Select(i => $"{i},D,Closed Won,10,2026-06-01,2026-05-01,Ayu,\n"))
                + "a,A,Baru,100,2026-07-01,2026-06-01,Ayu,\n");
        Assert.Null(Find("weighted_pipeline_history"));
        Assert.Equal(1, Value("win_rate"));
        Assert.Contains(facts.Warn(), warning => warning.Code == "no-lost-deals");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("0", true)]
    [InlineData("7", false)]
    public async Task Lost_deals_whose_amount_was_cleared_make_the_win_rate_by_value_no_figure_to_believe(string amount, bool isWarned)
    {
        await facts.WriteAsync("deals-2026-06-15.csv", Heading + string.Concat(Enumerable.Range(1, 10).Select(i =>
            $"{i},D,{(i > 5 ? "Closed Lost" : "Closed Won")},{(i > 5 ? amount : "10")},2026-06-01,2026-05-01,Ayu,\n")));
        Assert.Equal(isWarned, facts.Warn().Any(warning => warning.Code == "lost-without-amount"));
    }

    [Fact]
    public async Task A_cohort_counts_only_deals_that_have_had_their_time()
    {
        // Known to 15 June: 90 days before it is 17 March.
        await facts.WriteAsync("deals-2026-06-15.csv", Heading
            + "1,In time,Closed Won,10,2026-06-15,2026-03-17,Ayu,\n"
            + "2,Too late,Closed Won,10,2026-05-20,2026-02-01,Ayu,\n"
            + "3,Open,Baru,10,2026-07-20,2026-02-01,Ayu,\n"
            + "4,Lost,Closed Lost,10,2026-02-02,2026-02-01,Ayu,\n"
            + "5,Young,Closed Won,10,2026-03-19,2026-03-18,Ayu,\n"
            + "6,Backwards,Closed Won,10,2026-01-01,2026-02-01,Ayu,\n");
        Assert.Equal(["1", "2", "3", "4"], Ids("deal_cohorts"));
        var cohort = Find("cohort_win_rate")!;
        Assert.Equal((1d, 4d), (cohort.Numerator, cohort.Denominator));
    }

    // A deal every day from January to April: won after 40 days and lost after 10 by turns. What was closed from March on has of January's
    // and February's deals the slow ones. Those of March and April are 61, of which the 30 of even numbers were won; 31 were lost after 10.
    [Theory]
    [InlineData("2026-01-01", 60, 120)]
    [InlineData("2026-03-01", 30, 61)]
    public async Task A_list_of_what_was_closed_since_a_day_tells_nothing_by_days_of_creation_before_it(string since, int won, int deals)
    {
        var rows =
            from i in Enumerable.Range(0, 120)
            let created = new DateOnly(2026, 1, 1).AddDays(i)
            let closed = created.AddDays(i % 2 == 0 ? 40 : 10)
            where string.CompareOrdinal($"{closed:yyyy-MM-dd}", since) >= 0
            select $"{i},D,{(i % 2 == 0 ? "Closed Won" : "Closed Lost")},10,{closed:yyyy-MM-dd},{created:yyyy-MM-dd},Ayu,\n";
        await facts.WriteAsync("deals-2026-08-01.csv", Heading + string.Concat(rows));
        DateOnly august = new(2026, 8, 1);
        var cohort = Find("cohort_win_rate", august)!;
        Assert.Equal((won, deals), ((int)cohort.Numerator!, (int)cohort.Denominator!));
        Assert.Equal(deals, Find("days_to_close_km_median", august)!.N);
        Assert.Equal(
            deals == 120 ? [] : ["25 deals in hubspot were created before 2026-03-01"],
            from warning in facts.Warn()
            where warning.Code == "deals-before-list"
            select warning.English[..warning.English.IndexOf(',', StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task Open_deals_wait_in_the_median_of_the_time_to_close_and_in_no_mean()
    {
        await facts.WriteAsync("deals-2026-06-15.csv", Heading
            + "1,A,Closed Won,10,2026-05-11,2026-05-01,Ayu,\n"
            + "2,B,Closed Lost,10,2026-05-31,2026-05-01,Ayu,\n"
            + "3,C,Baru,10,2026-07-20,2026-05-26,Ayu,\n"
            + "4,D,Baru,10,2026-07-20,2026-05-01,Ayu,\n");
        // Closed after 10 and 30 days, open for 20 and 45: 3/4 are left after 10 days, half of those after 30.
        Assert.Equal(30, Value("days_to_close_km_median"));
        Assert.Equal(20, Value("days_to_decision_mean"));
        Assert.Equal(30, Value("days_to_loss_median"));
    }

    [Fact]
    public async Task An_old_export_that_came_in_late_speaks_up_to_the_last_thing_that_happened()
    {
        await facts.WriteAsync(
            "deals.csv", Heading + "1,A,Closed Won,10,2024-03-01,2024-02-01,Ayu,\n2,B,Baru,10,2024-03-20,2024-02-10,Ayu,\n");
        Assert.Equal([["2", "2024-03-01", "20"]], facts.Query("select deal_id, known_to::varchar, days_open from open_deals", AsOf));
        Assert.Empty(Ids("overdue_deals"));

        // A name with a day says how far it speaks, though nothing happened since.
        await facts.WriteAsync("deals-2026-06-10.csv", Heading + "2,B,Baru,10,2024-03-20,2024-02-10,Ayu,\n");
        Assert.Equal([["2", "2026-06-10"]], facts.Query("select deal_id, known_to::varchar from open_deals", AsOf));
    }

    // A close date may be set ahead: it tells no more than the name. What was created or changed later proves a later export.
    [Theory]
    [InlineData("deals-2026-05-31.csv", "1,A,Closed Won,10,2026-06-05,2026-05-01,Ayu,", "2026-05-31")]
    [InlineData("deals-2026-05-31.csv", "1,A,Baru,10,2026-07-05,2026-06-02,Ayu,", "2026-06-02")]
    [InlineData("deals.csv", "1,A,Closed Won,10,2026-06-05,2026-05-01,Ayu,", "2026-06-05")]
    [InlineData("deals.csv", "1,A,Baru,10,2026-06-05,2026-05-01,Ayu,", "2026-05-01")]
    public async Task An_export_speaks_as_far_as_its_name_and_every_date_in_it(string name, string row, string to)
    {
        await facts.WriteAsync(name, Heading + row + "\n");
        Assert.Equal([["deals", to]], facts.Query("select fact_table, to_day::varchar from known_days", AsOf));
    }

    [Fact]
    public async Task The_forecast_is_what_is_won_and_what_the_rests_of_the_months_before_brought()
    {
        // From July 2025 to May 2026 a win of 100 early in the month, and one of 10 times its number on its last business day.
        var rows = string.Concat(Enumerable.Range(0, 11).Select(i => new DateOnly(2025, 7, 1).AddMonths(i)).Select((month, i) =>
            $"e{i},E,Closed Won,100,{month.AddDays(6):yyyy-MM-dd},2025-06-01,Ayu,\nl{i},L,Closed Won,{(i + 1) * 10},{LastWorkday(month):yyyy-MM-dd},2025-06-01,Ayu,\n"));
        await facts.WriteAsync("deals-2026-06-15.csv", Heading + rows + "x,X,Closed Won,500,2026-06-03,2026-06-01,Ayu,\n");
        Assert.Equal([["2026-06-15", "22", "11", "500", "520", "560", "600", "11"]],
            facts.Query(
                "select day::varchar, business_days, business_days_left, won_value::bigint, low_value::bigint, likely_value::bigint, "
                    + "high_value::bigint, months from month_forecast", AsOf));

        // A holiday in the rest of June leaves one business day less.
        await facts.WriteAsync("libur.csv", "date,holiday\n2026-06-16,Tahun baru Islam\n");
        Assert.Equal(["10"], facts.Query("select business_days_left from month_forecast", AsOf).Single());
    }

    [Fact]
    public async Task Five_months_make_no_forecast()
    {
        await facts.WriteAsync(
            "deals-2026-06-15.csv", Heading
                + string.Concat(Enumerable.Range(1, 5).Select(i => $"{i},E,Closed Won,100,2026-0{i}-07,2025-06-01,Ayu,\n")));
        Assert.Empty(facts.Query("select * from month_forecast", AsOf));
    }

    [Fact]
    public async Task Coverage_sets_what_is_expected_this_month_against_what_is_still_to_win()
    {
        await facts.WriteAsync("deals-2026-06-15.csv", Heading
            + "1,A,Closed Won,100,2026-06-02,2026-06-01,Ayu,\n"
            + "2,B,Baru,300,2026-06-30,2026-06-01,Ayu,\n"
            + "3,C,Baru,999,2026-07-01,2026-06-01,Ayu,\n");
        await facts.WriteAsync("kuota.csv", "month,owner,quota\n2026-06,Ayu,200\n2026-06,Budi,50\n");
        var coverage = Find("pipeline_coverage")!;
        Assert.Equal((300d, 150d, 1L), (coverage.Numerator, coverage.Denominator, coverage.N));
        var reps = facts.Measure(AsOf, "reps_at_quota_share").Single(m => m.Grain == "month");
        Assert.Equal((0d, 2d), (reps.Numerator, reps.Denominator));

        // Once the quota is won there is nothing left to cover.
        await facts.WriteAsync("kuota baru.csv", "month,quota\n2026-06,100\n");
        Assert.Null(Find("pipeline_coverage")!.Value);
    }

    [Fact]
    public async Task What_was_created_after_the_report_s_day_is_no_part_of_it()
    {
        await facts.WriteAsync(
            "deals-2026-06-15.csv", Heading
                + "1,A,Baru,10,2026-07-01,2026-05-01,Ayu,\n2,B,Baru,10,2026-07-01,2026-06-10,Ayu,\n3,C,Baru,10,2026-07-01,,Ayu,\n");
        Assert.Equal([["1"], ["3"]], facts.Query("select deal_id from open_deals order by 1", new DateOnly(2026, 6, 9)));
        Assert.Equal(["1", "2", "3"], Ids("open_deals"));
    }

    [Fact]
    public async Task Open_deals_of_a_tool_that_fell_silent_a_year_ago_are_told_and_not_counted()
    {
        await facts.WriteAsync(
            "pipeline_2024.csv",
            "Reporting Date,Deal Owner,Customer,Country,Sales stage,Deal size,Probability,Weighted Forecast,Sales Channel,Close "
                + "Date/Expected Close Date,Next Steps\n05-Jan-2024,Ayu,Toko Lama,Indonesia,Proposal,42000,60.0%,25200,Partners,"
                + "31-Mar-2024,\n");
        Assert.Single(Ids("open_deals"));
        await facts.WriteAsync("deals-2026-06-15.csv", Heading + "1,A,Baru,10,2026-07-01,2026-06-10,Ayu,\n");
        Assert.Equal(["1"], Ids("open_deals"));
        var warning = Assert.Single(facts.Warn(), warning => warning.Code == "deals-of-ended-tools");
        Assert.StartsWith("1 open deal in ", warning.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Velocity_states_its_four_inputs()
    {
        // Ten wins of 100 after 10 days and ten losses, all within 90 days; two deals are open.
        string Rows(string stage, int from) =>
            string.Concat(Enumerable.Range(from, 10).Select(i => $"{i},D,{stage},100,2026-05-11,2026-05-01,Ayu,\n"));
        await facts.WriteAsync(
            "deals-2026-06-15.csv", Heading + Rows("Closed Won", 1) + Rows("Closed Lost", 11)
                + "31,O,Baru,10,2026-07-01,2026-06-10,Ayu,\n32,P,Baru,10,2026-07-01,2026-06-10,Ayu,\n");
        Assert.Equal(
            [["90", "2", "20", "0.5", "100", "10"]],
            facts.Query("select span_days, open_deals, decided, win_rate, average_value, cycle_days from velocity", AsOf));
        Assert.Equal(2 * 0.5 * 100 / 10, Value("sales_velocity"));
    }

    [Fact]
    public async Task Velocity_looks_back_a_year_where_few_deals_were_decided()
    {
        await facts.WriteAsync("deals-2026-06-15.csv", Heading
            + "1,A,Closed Won,100,2026-06-11,2026-06-01,Ayu,\n2,B,Closed Won,300,2025-12-31,2025-12-01,Ayu,\n3,C,Closed Lost,1,2025-06-15,"
            + "2025-06-01,Ayu,\n4,O,Baru,10,2026-07-01,2026-06-10,Ayu,\n");
        Assert.Equal(
            [["365", "1", "2", "1", "200", "20"]],
            facts.Query("select span_days, open_deals, decided, win_rate, average_value, cycle_days from velocity", AsOf));
    }

    public void Dispose() => facts.Dispose();

    private static DateOnly LastWorkday(DateOnly month)
    {
        var day = month.AddMonths(1).AddDays(-1);
        return day.AddDays(day.DayOfWeek switch { DayOfWeek.Saturday => -1, DayOfWeek.Sunday => -2, _ => 0 });
    }

    private IEnumerable<string?> Ids(string view) =>
        facts.Query($"select deal_id from {view} order by deal_id", AsOf).Select(row => row[0]);

    private Measurement? Find(string metric, DateOnly? asOf = null) =>
        facts.Measure(asOf ?? AsOf, metric).SingleOrDefault(m => m.Grain == "all" && m.Dimensions.Count == 0);

    private double Value(string metric) => Find(metric)!.Value!.Value;
}
