using Pipeline.Metrics;
using Pipeline.Reports;
using Pipeline.Reports.Charts;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;
using Xunit;

namespace Pipeline.Tests.Reports.Periods;

public sealed class MeasuredTests
{
    private static readonly DateOnly AsOf = new(2026, 3, 10);

    [Fact]
    public void A_ratio_over_days_is_sum_over_sum_and_never_a_mean_of_ratios()
    {
        var rate =
            Measured([Ratio("day", new(2026, 3, 1), 1, 10), Ratio("day", new(2026, 3, 2), 30, 30), Ratio("month", new(2026, 3, 1), 31, 40)])
            .Of("rate").Over(new(new(2026, 3, 1), new(2026, 3, 2)));
        Assert.Equal(31 / 40.0, rate.Value);
        Assert.Equal(40, rate.N);
    }

    [Fact]
    public void Nothing_by_nothing_is_not_available()
    {
        var rate = Measured([Ratio("day", new(2026, 3, 1), 0, 0), Ratio("month", new(2026, 3, 1), 0, 0)]).Of("rate")
            .Over(new(new(2026, 3, 1), new(2026, 3, 2)));
        Assert.Null(rate.Value);
        Assert.Equal(0, rate.Denominator);
    }

    [Fact]
    public void People_are_never_added_up()
    {
        var users = Measured([Value("users", "day", new(2026, 3, 1), 5), Value("users", "day", new(2026, 3, 2), 6)]).Of("users");
        Assert.Equal(5, users.Over(Period.Day(new(2026, 3, 1))).Value);
        Assert.Null(users.Over(new(new(2026, 3, 1), new(2026, 3, 2))).Value);
    }

    // A chart's reach counts whoever came back tomorrow twice: its days say so, and posts' reach between them stays what it is.
    [Fact]
    public void Days_of_which_one_holds_people_are_not_put_together()
    {
        var reach =
            Measured(
                [Value("count", "day", new(2026, 3, 1), 5), Value("count", "day", new(2026, 3, 2), 6),
                    Value("count", "day", new(2026, 3, 3), 7) with { Adds = false }]).Of("count");
        Assert.Equal(11, reach.Over(new(new(2026, 3, 1), new(2026, 3, 2))).Value);
        Assert.Null(reach.Over(new(new(2026, 3, 1), new(2026, 3, 3))).Value);
        Assert.Equal(7, reach.Over(Period.Day(new(2026, 3, 3))).Value);
    }

    [Fact]
    public void A_median_is_known_for_the_months_measured_and_for_the_month_to_date()
    {
        var median =
            Measured(
                [Value("middle", "day", new(2026, 3, 1), 5), Value("middle", "day", new(2026, 3, 10), 9),
                    Value("middle", "month", new(2026, 3, 1), 7), Value("middle", "month", new(2026, 2, 1), 4)]).Of("middle");
        Assert.Equal(4, median.Over(Period.Month(new(2026, 2, 5))).Value);
        Assert.Equal(7, median.Over(Period.MonthTo(AsOf)).Value);
        Assert.Null(median.Over(Period.MonthTo(AsOf).MonthsBack(1)).Value);
    }

    [Fact]
    public void A_month_that_is_spoken_of_without_a_median_had_no_cases()
    {
        var measurements = new[] { Value("middle", "month", new(2025, 12, 1), 7), Value("middle", "month", new(2026, 2, 1), 4) };
        var run = new KnownDays
        {
            Table = "deals",
            Source = "crm",
            From = new(2025, 12, 1),
            To = AsOf,
            LastEvent = new(2026, 2, 1),
            Metrics = ["middle"],
        };
        var report = Made(measurements) with { Known = [run] };
        var median = new Measured(report, [Metrics[2] with { Gap = new(IsZero: true) }], new PageContent()).Of("middle");
        Assert.Equal((null, 0), Told(median.Over(Period.Month(new(2026, 1, 1)))));
        Assert.Equal((null, 31), Told(median.Over(Period.Month(new(2025, 10, 1)))));
        Assert.Equal((null, 10), Told(median.Over(new(new(2026, 1, 1), new(2026, 1, 10)))));
    }

    [Fact]
    public void A_day_without_a_row_is_a_gap_for_traffic_and_a_zero_for_events()
    {
        IReadOnlyList<Measurement> measurements =
            [Value("count", "day", new(2026, 3, 1), 5), Value("count", "day", new(2026, 3, 4), 6),
                Value("count", "month", new(2026, 3, 1), 11)];
        var period = new Period(new(2026, 3, 1), new(2026, 3, 4));
        Assert.Equal((11, 2), Told(Measured(measurements).Of("count").Over(period)));
        Assert.Equal((11, 0), Told(Measured(measurements, "count").Of("count").Over(period)));
        Assert.Null(Measured(measurements).Of("count").Over(new(new(2026, 3, 2), new(2026, 3, 3))).Value);
        Assert.Equal(0, Measured(measurements, "count").Of("count").Over(new(new(2026, 3, 2), new(2026, 3, 3))).Value);
        Assert.Null(Measured(measurements, "count").Of("count").Over(Period.Month(new(2026, 1, 1))).Value);
    }

    // An export that begins on 1 August knows no whole third quarter, nor the week that July ends in, though both have rows of their own.
    [Fact]
    public void A_calendar_period_of_which_only_some_days_are_told_says_how_many_are_not()
    {
        IReadOnlyList<Measurement> measurements =
            [.. new Period(new(2025, 8, 1), new(2025, 9, 30)).EachDay().Select(day => Value("count", "day", day, 1)),
                Value("count", "week", new(2025, 7, 28), 3), Value("count", "month", new(2025, 8, 1), 31),
                Value("count", "month", new(2025, 9, 1), 30), Value("count", "quarter", new(2025, 7, 1), 61)];
        var count = Measured(measurements).Of("count");
        Assert.Equal((61, 31), Told(count.Over(Period.LastWhole("quarter", new(2025, 9, 30)))));
        Assert.Equal((3, 4), Told(count.Over(Period.LastWhole("week", new(2025, 8, 3)))));
        Assert.Equal((31, 0), Told(count.Over(Period.Month(new(2025, 8, 1)))));
        Assert.Equal((61, 31), Told(Measured(measurements, "count").Of("count").Over(Period.LastWhole("quarter", new(2025, 9, 30)))));
    }

    [Fact]
    public void A_month_that_was_told_as_a_whole_is_known_and_beside_it_a_month_by_day_is_known_by_its_days()
    {
        IReadOnlyList<Measurement> measurements =
            [.. new Period(new(2025, 9, 1), new(2025, 9, 20)).EachDay().Select(day => Value("count", "day", day, 1)),
                Value("count", "month", new(2025, 8, 1), 31), Value("count", "month", new(2025, 9, 1), 20),
                Value("count", "quarter", new(2025, 7, 1), 51)];
        var count = Measured(measurements).Of("count");
        Assert.Equal((31, 0), Told(count.Over(Period.Month(new(2025, 8, 1)))));
        Assert.Equal((51, 31 + 10), Told(count.Over(Period.LastWhole("quarter", new(2025, 9, 30)))));
    }

    [Fact]
    public void A_part_without_rows_on_days_that_the_whole_tells_lacks_none_of_them()
    {
        var part = Value("count", "month", new(2025, 8, 1), 5) with
        {
            Dimensions = new SortedDictionary<string, string> { ["page"] = "/a" },
        };
        IReadOnlyList<Measurement> measurements =
            [.. Period.Month(new(2025, 8, 1)).EachDay().Select(day => Value("count", "day", day, 1)), part];
        Assert.Equal((5, 0), Told(Measured(measurements).Of("count", "page", "/a").Over(Period.Month(new(2025, 8, 1)))));
    }

    // Exports by month up to July and by day from August: a year to date is both.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Months_told_as_a_whole_lie_between_days(bool isEvent)
    {
        IReadOnlyList<Measurement> measurements =
            [.. Enumerable.Range(1, 7).Select(month => Value("count", "month", new(2025, month, 1), 100)),
                .. new Period(new(2025, 8, 1), new(2025, 8, 20)).EachDay().Select(day => Value("count", "day", day, 1)),
                Value("count", "month", new(2025, 8, 1), 20)];
        var count = Measured(measurements, isEvent ? ["count"] : []).Of("count");
        Assert.Equal((720, 0), Told(count.Over(new(new(2025, 1, 1), new(2025, 8, 20)))));
        Assert.Equal((720, 3), Told(count.Over(new(new(2025, 1, 1), new(2025, 8, 23)))));
        Assert.Equal((20, 17), Told(count.Over(new(new(2025, 7, 15), new(2025, 8, 20)))));
    }

    // By channel the export begins in mid August: its channels' August is a part, although the whole is known, and a channel that nobody
    // came by on some of its days lacks none of them.
    [Fact]
    public void A_part_is_known_on_the_days_that_any_part_is_told()
    {
        Measurement Of(string channel, string grain, DateOnly from, double value) =>
            Value("count", grain, from, value) with { Dimensions = new SortedDictionary<string, string> { ["channel"] = channel } };
        IReadOnlyList<Measurement> measurements =
            [.. Period.Month(new(2025, 8, 1)).EachDay().Select(day => Value("count", "day", day, 1)),
                Value("count", "month", new(2025, 8, 1), 31),
                .. new Period(new(2025, 8, 16), new(2025, 8, 31)).EachDay().Select(day => Of("Direct", "day", day, 1)),
                Of("Direct", "month", new(2025, 8, 1), 16),
                Of("Email", "day", new(2025, 8, 20), 5), Of("Email", "month", new(2025, 8, 1), 5)];
        var measured = Measured(measurements);
        Assert.Equal((16, 15), Told(measured.Of("count", "channel", "Direct").Over(Period.Month(new(2025, 8, 1)))));
        Assert.Equal((5, 0), Told(measured.Of("count", "channel", "Email").Over(new(new(2025, 8, 16), new(2025, 8, 29)))));

        var missing = new MissingDays(Made(measurements), Metrics);
        Assert.Equal(
            [("month", "", 0), ("month", "Direct", 15), ("month", "Email", 15)],
            measurements.Where(of => of.Grain == "month")
                .Select(of => (of.Grain, of.Dimensions.Values.FirstOrDefault(""), missing.Of(of) ?? -1)));
    }

    [Fact]
    public void Four_weeks_without_a_post_are_not_known_and_a_week_is_a_zero()
    {
        IReadOnlyList<Measurement> measurements =
            [Value("count", "day", new(2026, 1, 5), 5), Value("count", "month", new(2026, 1, 1), 5),
                Value("count", "day", new(2026, 3, 4), 6), Value("count", "month", new(2026, 3, 1), 6)];
        var posts = new Measured(Made(measurements), [Metrics[1] with { Gap = new(IsZero: true, PauseDays: 28) }], new PageContent())
            .Of("count");
        Assert.Equal((null, 28), Told(posts.Over(Period.Month(new(2026, 2, 1)))));
        Assert.Equal((0, 0), Told(posts.Over(new(new(2026, 2, 2), new(2026, 2, 8)))));
        Assert.Equal((0, 0), Told(Measured(measurements, "count").Of("count").Over(Period.Month(new(2026, 2, 1)))));
    }

    [Fact]
    public void What_is_put_together_is_told_so_that_the_report_can_tell_it_too()
    {
        var shown = new PageContent();
        IReadOnlyList<Measurement> measurements =
            [.. Period.MonthTo(AsOf).EachDay().Select(day => Value("count", "day", day, day.Day <= 2 ? 4 + day.Day : 0)),
                Value("count", "month", new(2026, 3, 1), 11)];
        var count = new Measured(Made(measurements), Metrics, shown).Of("count");
        count.Over(Period.Month(AsOf));
        Assert.Empty(shown.Spans);
        count.Over(new(new(2026, 3, 1), new(2026, 3, 2)));
        Assert.Equal(("span", 11.0), (Assert.Single(shown.Spans).Grain, shown.Spans[0].Value));
    }

    [Fact]
    public void A_part_that_is_told_by_month_only_is_put_together_from_whole_months()
    {
        Measurement Of(string grain, DateOnly from, double value) =>
            Value("count", grain, from, value) with { Dimensions = new SortedDictionary<string, string> { ["owner"] = "Ayu" } };
        var measured =
            Measured(
                [Value("count", "day", new(2026, 1, 5), 9), Value("count", "month", new(2026, 1, 1), 9),
                    Value("count", "month", new(2026, 2, 1), 8), Of("month", new(2026, 1, 1), 5), Of("month", new(2026, 2, 1), 6)],
                    "count");
        Assert.Equal(11, measured.Of("count", "owner", "Ayu").Over(new(new(2026, 1, 1), new(2026, 2, 28))).Value);
        Assert.True(measured.IsDated("count", "owner"));
        Assert.Null(measured.Of("count", "owner", "Ayu").Over(new(new(2026, 1, 5), new(2026, 1, 20))).Value);
    }

    [Fact]
    public void Where_days_are_not_measured_the_whole_tells_the_last_day_known()
    {
        var all = Value("middle", "month", new(2026, 1, 1), 5) with { Grain = "all", From = new(2026, 1, 3), To = new(2026, 2, 9) };
        Assert.Equal(new(2026, 2, 9), Measured([Value("middle", "month", new(2026, 2, 1), 4), all]).Known("middle")!.Value.To);
    }

    [Fact]
    public void A_year_of_figures_that_do_not_exist_makes_no_curve_and_no_failure()
    {
        var months = Enumerable.Range(1, 12).Select(month => Ratio("month", new(2025, month, 1), 0, 0)).ToList();
        Assert.True(Trend.Of(Measured(months), "rate", "Rate", ReportCulture.Of("en")) is null or { IsEmpty: true });
    }

    private static (double?, int) Told(Figure figure) => (figure.Value, figure.DaysMissing);

    private static readonly IReadOnlyList<Metric> Metrics =
        [Metric("rate", "sum(a) as numerator, sum(b) as denominator", Adding.RatioOfSums), Metric("count", "sum(a) as value"),
            Metric("middle", "median(a) as value", Adding.None), Metric("users", "sum(a) as value", Adding.None)];

    private static Measured Measured(IReadOnlyList<Measurement> measurements, params string[] events) =>
        new(Made(measurements), [.. Metrics.Select(metric => events.Contains(metric.Id) ? metric with { Gap = Gap.Zero } : metric)],
            new PageContent());

    private static Report Made(IReadOnlyList<Measurement> measurements) => new()
    {
        Side = "sales",
        AsOf = AsOf,
        TimeZone = "Asia/Jakarta",
        Currency = "IDR",
        Measurements = measurements,
        Sources = [],
        Warnings = [],
    };

    private static Metric Metric(string id, string aggregates, Adding adds = Adding.Sum) => new()
    {
        Id = id,
        English = id,
        Indonesian = id,
        Unit = "",
        InEnglish = new("", "", ""),
        InIndonesian = new("", "", ""),
        OverTime = adds,
        OverParts = adds,
        Gap = Gap.Unknown,
        Better = Better.Up,
        Days = ["day"],
        Aggregates = aggregates,
        From = "made",
        Sql = "",
    };

    private static Measurement Value(string metric, string grain, DateOnly from, double value) => new()
    {
        Metric = metric,
        Grain = grain,
        From = from,
        To = Grain.LastDay(grain, from),
        Value = value,
        N = (long)value,
        Unit = "",
    };

    private static Measurement Ratio(string grain, DateOnly from, double numerator, double denominator) => new()
    {
        Metric = "rate",
        Grain = grain,
        From = from,
        To = Grain.LastDay(grain, from),
        Value = denominator > 0 ? numerator / denominator : null,
        Numerator = numerator,
        Denominator = denominator,
        N = (long)denominator,
        Unit = "ratio",
    };
}
