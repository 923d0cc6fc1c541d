using Pipeline.Reports;
using Pipeline.Reports.Periods;
using Xunit;

namespace Pipeline.Tests.Reports.Periods;

public sealed class ComparisonTests
{
    private static readonly Period March = Period.Month(new(2026, 3, 1));

    [Fact]
    public void Twelve_against_nine_deals_tells_nothing()
    {
        var comparison = new Comparison(Count(12), Count(9));
        Assert.Equal(Certainty.TooFew, comparison.Certainty);
        Assert.Equal(" (too few to tell: 12 against 9)", new Wording(ReportCulture.Of("en")).Sure(comparison).Text);
    }

    // Two Poisson counts: log(120/100) over sqrt(1/120 + 1/100) = 1.35; log(150/100) over sqrt(1/150 + 1/100) = 3.14.
    [Theory]
    [InlineData(120, Certainty.Chance)]
    [InlineData(150, Certainty.Clear)]
    public void A_count_is_clear_beyond_two_standard_errors(int now, Certainty expected) =>
        Assert.Equal(expected, new Comparison(Count(now), Count(100)).Certainty);

    [Fact]
    public void Traffic_that_swings_by_itself_needs_a_larger_change() =>
        Assert.Equal(Certainty.Swing, (new Comparison(Count(150), Count(100)) with { IsSum = true, Swing = new(10, 13) }).Certainty);

    // What has no cases of its own is judged by its weeks alone: 1,000 posts' views say nothing of the next thousand.
    [Fact]
    public void What_has_no_cases_is_judged_by_its_own_weeks_or_not_at_all()
    {
        var views = new Comparison(Count(6_400), Count(10_000)) with { IsSum = true, HasCases = false };
        Assert.Equal(Certainty.Unknown, views.Certainty);
        Assert.Equal(Certainty.Clear, (views with { Swing = new(300, 13) }).Certainty);
        Assert.Equal(Certainty.Swing, (views with { Swing = new(1_500, 13) }).Certainty);
        Assert.Equal("", new Wording(ReportCulture.Of("en")).Sure(views).Text);
    }

    // Exact test of two Poisson counts: 0 against 6 has p = 2 / 2^6 = 0.031, against 5 p = 0.0625.
    [Theory]
    [InlineData(0, 6, Certainty.Clear)]
    [InlineData(0, 5, Certainty.TooFew)]
    [InlineData(6, 0, Certainty.Clear)]
    [InlineData(5, 0, Certainty.TooFew)]
    [InlineData(3, 15, Certainty.Clear)]
    [InlineData(12, 9, Certainty.TooFew)]
    public void A_fall_to_zero_is_seen_where_there_was_enough_to_fall(int now, int then, Certainty expected) =>
        Assert.Equal(expected, (new Comparison(Count(now), Count(then)) with { IsSum = true }).Certainty);

    // Money counts as half as many cases, and one large deal does not outweigh the fall of the others.
    [Fact]
    public void Money_of_few_deals_is_clear_only_where_their_number_is()
    {
        Figure Money(double value, long n) => Count(n) with { Value = value, Unit = "IDR" };
        Assert.Equal(Certainty.Clear, (new Comparison(Money(0, 0), Money(120, 12)) with { IsSum = true }).Certainty);
        Assert.Equal(Certainty.TooFew, (new Comparison(Money(0, 0), Money(100, 10)) with { IsSum = true }).Certainty);
        Assert.Equal(Certainty.TooFew, (new Comparison(Money(900, 3), Money(250, 25)) with { IsSum = true }).Certainty);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(13)]
    public void A_swing_is_told_from_eight_weeks_on(int weeks) =>
        Assert.Equal(
            weeks >= 8
                ? new Swing(2 / 1.128, weeks)
                : null, Swing.Of([.. Enumerable.Range(0, weeks).Select(week => week % 2 == 0 ? 10.0 : 12.0)]));

    // 3,100 in March are no more a day than 2,800 in February were: only the month is longer.
    [Theory]
    [InlineData(true, Certainty.Chance)]
    [InlineData(false, Certainty.Clear)]
    public void A_longer_month_alone_is_no_rise(bool isSum, Certainty expected)
    {
        var february = Count(2_800) with { Period = Period.Month(new(2026, 2, 1)) };
        Assert.Equal(expected, (new Comparison(Count(3_100), february) with { IsSum = isSum }).Certainty);
    }

    // Pooled test of two proportions: 60/100 against 50/100 is z = 1.42, against 45/100 z = 2.12.
    [Theory]
    [InlineData(50, Certainty.Chance)]
    [InlineData(45, Certainty.Clear)]
    public void A_rate_is_judged_by_its_cases(int then, Certainty expected) =>
        Assert.Equal(expected, new Comparison(Rate(60, 100), Rate(then, 100)).Certainty);

    [Fact]
    public void A_rate_changes_by_points() =>
        Assert.Equal("up 10.0\u00a0points", new Wording(ReportCulture.Of("en")).Change(new Comparison(Rate(60, 100), Rate(50, 100))).Text);

    [Fact]
    public void From_nothing_there_is_no_change_in_per_cent() => Assert.Null(new Comparison(Count(5), Count(0)).Change);

    [Fact]
    public void Periods_with_missing_days_are_not_compared()
    {
        Assert.False(new Comparison(Count(100) with { DaysMissing = 5 }, Count(100)).IsFair);
        Assert.True(new Comparison(Count(100) with { DaysMissing = 2 }, Count(100)).IsFair);
    }

    // Ten a day on 29 of 30 days beside 30 of 30 is no fall, and 200 beside 300 is one.
    [Theory]
    [InlineData(290, 1, 300, 0, false)]
    [InlineData(300, 0, 290, 1, false)]
    [InlineData(280, 2, 300, 0, false)]
    [InlineData(290, 1, 290, 1, true)]
    [InlineData(200, 1, 300, 0, true)]
    [InlineData(320, 1, 300, 0, true)]
    [InlineData(260, 4, 300, 0, false)]
    public void A_day_that_nobody_told_makes_no_change(long now, int nowMissing, long then, int thenMissing, bool isFair)
    {
        var (later, earlier) = (Count(now) with { DaysMissing = nowMissing }, Count(then) with { DaysMissing = thenMissing });
        Assert.Equal(isFair, (new Comparison(later, earlier) with { IsSum = true }).IsFair);
    }

    private static Figure Count(long n) => new() { Metric = "count", Period = March, Value = n, N = n, Unit = "deals" };

    private static Figure Rate(double numerator, long denominator) => new()
    {
        Metric = "rate",
        Period = March,
        Value = numerator / denominator,
        Numerator = numerator,
        Denominator = denominator,
        N = denominator,
        Unit = "ratio",
    };
}
