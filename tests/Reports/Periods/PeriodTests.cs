using Pipeline.Reports.Periods;
using Xunit;

namespace Pipeline.Tests.Reports.Periods;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026-03-31", "2026-02-01", "2026-02-28")]
    [InlineData("2026-03-30", "2026-02-01", "2026-02-28")]
    [InlineData("2026-02-28", "2026-01-01", "2026-01-31")]
    [InlineData("2026-07-14", "2026-06-01", "2026-06-14")]
    public void The_same_point_a_month_back(string day, string from, string to) =>
        Assert.Equal(
            new Period(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture)),
            Period.MonthTo(DateOnly.Parse(day, CultureInfo.InvariantCulture)).MonthsBack(1));

    [Fact]
    public void A_leap_day_is_found_a_year_before_and_after() =>
        Assert.Equal(new Period(new(2023, 2, 1), new(2023, 2, 28)), Period.MonthTo(new(2024, 2, 29)).MonthsBack(12));

    [Fact]
    public void Twenty_eight_days_stand_on_the_same_weekdays_before_and_a_year_ago()
    {
        var period = Period.Last(28, new(2026, 7, 13));
        Assert.Equal(period.From.DayOfWeek, period.Before().From.DayOfWeek);
        Assert.Equal(period.From.AddDays(-1), period.Before().To);
        Assert.Equal(period.From.DayOfWeek, period.YearBefore().From.DayOfWeek);
        Assert.Equal(28, period.YearBefore().Days);
    }

    [Theory]
    [InlineData("2026-07-13", 1)]
    [InlineData("2026-07-19", 7)]
    public void A_week_begins_on_Monday(string day, int days) =>
        Assert.Equal(days, Period.WeekTo(DateOnly.Parse(day, CultureInfo.InvariantCulture)).Days);
}
