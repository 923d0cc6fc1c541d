using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

public sealed class YearlessDatesTests
{
    [Theory]
    [InlineData("December 31", 12, 31)]
    [InlineData("February 29", 2, 29)]
    [InlineData("March 1", 3, 1)]
    [InlineData("31 Desember", 12, 31)]
    [InlineData("31 de dez.", 12, 31)]
    [InlineData("14. Juli", 7, 14)]
    [InlineData("1er août", 8, 1)]
    [InlineData("\"Jul 14\"", 0, 0)]
    [InlineData("February 30", 0, 0)]
    [InlineData("December 31, 2025", 0, 0)]
    [InlineData("December", 0, 0)]
    [InlineData("31", 0, 0)]
    [InlineData("Dec 31 10:00", 0, 0)]
    public void Month_and_day_are_read(string cell, int month, int day)
    {
        Assert.Equal(month > 0, YearlessDates.TryRead(cell.Cell(), out var foundMonth, out var foundDay));
        Assert.Equal((month, day), (foundMonth, foundDay));
    }

    [Fact]
    public void A_date_that_stands_alone_is_the_last_such_day()
    {
        Assert.Equal(new DateOnly(2025, 7, 16), Alone(7, 16, new DateOnly(2026, 2, 28)));
        Assert.Equal(new DateOnly(2026, 2, 28), Alone(2, 28, new DateOnly(2026, 2, 28)));
        Assert.Equal(new DateOnly(2024, 2, 29), Alone(2, 29, new DateOnly(2026, 2, 28)));
        Assert.Equal(new DateOnly(2096, 2, 29), Alone(2, 29, new DateOnly(2104, 2, 28)));
        Assert.False(YearlessDates.TryPlace(new MonthDay(2, 30), new DateOnly(2026, 2, 28), out _));

        static DateOnly Alone(int month, int day, DateOnly notAfter)
        {
            Assert.True(YearlessDates.TryPlace(new MonthDay(month, day), notAfter, out var placed));
            return placed;
        }
    }

    [Theory]
    [InlineData("2025-12-25", 14, 0)]
    [InlineData("2025-12-25", 14, 9)]
    [InlineData("2025-02-28", 365, 10)]
    [InlineData("2024-02-01", 60, 0)]
    [InlineData("2023-11-15", 800, 3)]
    [InlineData("2023-03-01", 367, 0)]
    [InlineData("2026-05-05", 1, 4)]
    public void A_daily_column_gets_its_years_forwards_and_backwards(string first, int days, int exportedLater)
    {
        var expected = Enumerable.Range(0, days).Select(DateOnly.Parse(first, null).AddDays).ToArray();
        var exported = expected[^1].AddDays(exportedLater);
        Assert.Equal(expected, Placed(expected, exported));
        Array.Reverse(expected);
        Assert.Equal(expected, Placed(expected, exported));
    }

    [Fact]
    public void A_leap_day_moves_the_column_to_its_leap_year()
    {
        DateOnly[] expected = [new(2024, 2, 28), new(2024, 2, 29), new(2024, 3, 1)];
        Assert.Equal(expected, Placed(expected, new DateOnly(2026, 8, 1)));
    }

    [Fact]
    public void A_column_in_no_order_has_no_years()
    {
        MonthDay[] column = [new(7, 16), new(9, 3), new(7, 26), new(12, 2), new(4, 8)];
        Assert.False(YearlessDates.TryPlace(column, new DateOnly(2026, 2, 28), new DateOnly[5], out var fault));
        Assert.Equal(ValueFault.YearUnknown, fault);
    }

    [Fact]
    public void In_a_range_of_a_year_the_order_does_not_matter()
    {
        MonthDay[] column = [new(7, 16), new(2, 28), new(12, 31), new(1, 1)];
        var placed = new DateOnly[4];
        Assert.True(YearlessDates.TryPlace(column, new DateOnly(2025, 3, 1), new DateOnly(2026, 2, 28), placed, out _));
        Assert.Equal([new(2025, 7, 16), new(2026, 2, 28), new(2025, 12, 31), new(2026, 1, 1)], placed);
    }

    [Fact]
    public void A_day_outside_the_range_is_refused()
    {
        Assert.False(
            YearlessDates.TryPlace(
                [new MonthDay(2, 28)], new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31), new DateOnly[1], out var fault));
        Assert.Equal(ValueFault.NotADate, fault);
        Assert.False(
            YearlessDates.TryPlace(
                [new MonthDay(2, 29)], new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), new DateOnly[1], out fault));
        Assert.Equal(ValueFault.NotADate, fault);
    }

    [Fact]
    public void A_range_longer_than_a_year_is_filled_or_refused()
    {
        var from = new DateOnly(2024, 1, 1);
        var to = new DateOnly(2025, 12, 31);
        var all = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).ToArray();
        var placed = new DateOnly[all.Length];
        Assert.True(YearlessDates.TryPlace(WithoutYears(all), from, to, placed, out _));
        Assert.Equal(all, placed);

        Assert.False(YearlessDates.TryPlace([new MonthDay(5, 5)], from, to, placed, out var fault));
        Assert.Equal(ValueFault.YearUnknown, fault);
    }

    private static DateOnly[] Placed(DateOnly[] dates, DateOnly notAfter)
    {
        var placed = new DateOnly[dates.Length];
        Assert.True(YearlessDates.TryPlace(WithoutYears(dates), notAfter, placed, out var fault), $"{fault}");
        return placed;
    }

    private static MonthDay[] WithoutYears(DateOnly[] dates) => [.. dates.Select(date => new MonthDay(date.Month, date.Day))];
}
