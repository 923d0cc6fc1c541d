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
        Assert.Equal(" (too few to tell: 12 against 9)", new Wording(Manner.Of("en")).Sure(comparison).Text);
    }

    // Two Poisson counts: log(120/100) over sqrt(1/120 + 1/100) = 1.35; log(150/100) over sqrt(1/150 + 1/100) = 3.14.
    [Theory]
    [InlineData(120, Certainty.Swing)]
    [InlineData(150, Certainty.Clear)]
    public void A_count_is_clear_beyond_two_standard_errors(int now, Certainty expected) =>
        Assert.Equal(expected, new Comparison(Count(now), Count(100)).Certainty);

    [Fact]
    public void Traffic_that_swings_by_itself_needs_a_larger_change() =>
        Assert.Equal(Certainty.Swing, (new Comparison(Count(150), Count(100)) with { Swing = 0.2 }).Certainty);

    // 3,100 in March are no more a day than 2,800 in February were: only the month is longer.
    [Theory]
    [InlineData(true, Certainty.Swing)]
    [InlineData(false, Certainty.Clear)]
    public void A_longer_month_alone_is_no_rise(bool isSum, Certainty expected)
    {
        var february = Count(2_800) with { Period = Period.Month(new(2026, 2, 1)) };
        Assert.Equal(expected, (new Comparison(Count(3_100), february) with { IsSum = isSum }).Certainty);
    }

    // Pooled test of two proportions: 60/100 against 50/100 is z = 1.42, against 45/100 z = 2.12.
    [Theory]
    [InlineData(50, Certainty.Swing)]
    [InlineData(45, Certainty.Clear)]
    public void A_rate_is_judged_by_its_cases(int then, Certainty expected) =>
        Assert.Equal(expected, new Comparison(Rate(60, 100), Rate(then, 100)).Certainty);

    [Fact]
    public void A_rate_changes_by_points() =>
        Assert.Equal("up 10.0\u00a0points", new Wording(Manner.Of("en")).Change(new Comparison(Rate(60, 100), Rate(50, 100))).Text);

    [Fact]
    public void From_nothing_there_is_no_change_in_per_cent() => Assert.Null(new Comparison(Count(5), Count(0)).Change);

    [Fact]
    public void Periods_with_missing_days_are_not_compared()
    {
        Assert.False(new Comparison(Count(100) with { DaysMissing = 5 }, Count(100)).IsFair);
        Assert.True(new Comparison(Count(100) with { DaysMissing = 2 }, Count(100)).IsFair);
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
