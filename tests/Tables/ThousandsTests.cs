using Pipeline.Tables;
using Pipeline.Tests.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>A thousand and one must not be confused: where three digits behind the decimal mark may be either, the row is rejected with what to write.</summary>
public sealed class ThousandsTests
{
    [Theory]
    [InlineData("1.000", "50.32", "12.5", "12.5")]
    [InlineData("1,000", "50,32", "12,5", "12,5")]
    [InlineData("-1.000", "50.32", "12.5", "12.5")]
    [InlineData("€ 1.234", "€ 50.32", "€ 12.5", "€ 12.5")]
    [InlineData("250.000", "1.5", "0.25", "0.25")]
    public void Three_digits_behind_the_decimal_mark_may_be_thousands(string doubtful, string first, string second, string example)
    {
        var taken = Amounts(doubtful, first, second);
        var rejected = Assert.Single(taken.Rejected);
        Assert.Equal((2, "amount", doubtful), (rejected.Line, rejected.Column, rejected.Found));
        Assert.Contains($"'{example}'", rejected.Expected, StringComparison.Ordinal);
        Assert.Contains(doubtful.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), rejected.Expected, StringComparison.Ordinal);
        Assert.Equal(2, taken.All<Deal>().Count);
        Assert.Equal((3, 2, 1), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.Rejected));
    }

    [Theory]
    [InlineData("1,000", "50.32", "12.5", 1000)]
    [InlineData("1.000", "50,32", "12,5", 1000)]
    [InlineData("1,000.00", "50.32", "12.5", 1000)]
    [InlineData("1.000", "50.320", "0.125", 1)]
    [InlineData("1,250", "50,3201", "12,5", 1.25)]
    [InlineData("0.375", "50.32", "12.5", 0.375)]
    [InlineData("KWD 1.000", "KWD 50.32", "KWD 12.5", 1)]
    [InlineData("1000", "50.32", "12.5", 1000)]
    public void What_can_be_told_is_read(string cell, string first, string second, double expected)
    {
        var taken = Amounts(cell, first, second);
        Assert.Empty(taken.Rejected);
        Assert.Equal((decimal)expected, taken.All<Deal>().Single(deal => deal.DealId == "D0").Amount);
    }

    [Fact]
    public void Decimals_far_below_are_found_before_a_row_is_rejected()
    {
        var amounts = Enumerable.Repeat("12.5", 60_000).Prepend("1.125").Append("2.0625").ToArray();
        var taken = Amounts(amounts);
        Assert.Empty(taken.Rejected);
        Assert.Equal(1.125m, taken.All<Deal>().Single(deal => deal.DealId == "D0").Amount);
    }

    [Fact]
    public void The_marks_of_other_columns_leave_the_same_doubt()
    {
        var taken = Taking.Of("deals.csv", "deal id,stage,amount,probability,created\nD0,Negotiation,1.000,12.5%,2026-09-01\nD1,Negotiation,700,10%,2026-09-01\n");
        Assert.Equal("1.000", Assert.Single(taken.Rejected).Found);
        Assert.Single(taken.All<Deal>());
    }

    private static Taking Amounts(params string[] amounts) => Taking.Of(
        "deals.csv",
        "deal id;stage;outcome;amount;created\n" + string.Concat(amounts.Select((amount, i) => $"D{i};Won;won;{amount};2026-09-01\n")));
}
