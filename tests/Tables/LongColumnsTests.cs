using Pipeline.Tests.Uploads;
using Pipeline.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>
/// What the head of a long file tells of its columns holds only as long as no later row says otherwise: a long file reads as a short one
/// does.
/// </summary>
public sealed class LongColumnsTests
{
    // More than the head that is looked at first.
    private const int Rows = 20_000;

    [Theory]
    [InlineData("12.5", "12,5", "1,000")]
    [InlineData("12,5", "12.5", "1.000")]
    [InlineData("1,234.50", "1.234,50", "2,345")]
    [InlineData("1,234.50", "1.234,50", "2.345")]
    [InlineData("€ 12.50", "€ 12,50", "€ 1,000")]
    public void A_number_that_could_be_either_is_rejected_where_later_rows_write_the_other_mark(string first, string later, string doubtful)
    {
        foreach (var last in new string[][] { [doubtful, later], [later, doubtful], [doubtful, later, doubtful] })
        {
            var taken = Amounts(first, last);
            Assert.All(taken.Rejected, rejection => Assert.Equal(("amount", doubtful), (rejection.Column, rejection.Found)));
            Assert.Equal(last.Count(cell => cell == doubtful), taken.Rejected.Count);
            Assert.Equal(Of(Amounts(first, last, rows: 3)).TakeLast(1), Of(taken).TakeLast(1));
            Assert.Equal(Rows + 1, taken.All<Deal>().Count);
            Assert.Equal(taken.File.Rows.Read, taken.File.Rows.Kept + taken.File.Rows.Rejected);
        }
    }

    [Theory]
    [InlineData("12.5", "1,000", 1000)]
    [InlineData("12,5", "1.000", 1000)]
    public void Where_all_later_rows_agree_thousands_are_read(string first, string thousand, int expected)
    {
        var taken = Amounts(first, [thousand, first]);
        Assert.Empty(taken.Rejected);
        Assert.Equal(expected, Of(taken)[Rows]);
    }

    [Fact]
    public void A_number_of_the_other_mark_far_below_is_read_as_in_a_short_file()
    {
        var taken = Amounts("12.5", ["13,5", "1.234,5"]);
        Assert.Empty(taken.Rejected);
        Assert.Equal([13.5m, 1234.5m], Of(taken).TakeLast(2));
    }

    [Theory]
    [InlineData("25/10/2026", "10/25/2026", "10/11/2026")]
    [InlineData("10/25/2026", "25/10/2026", "10/11/2026")]
    public void Days_in_another_order_far_below_refuse_the_file_as_they_refuse_a_short_one(string first, string later, string doubtful)
    {
        foreach (var rows in new[] { 3, Rows })
        {
            var refused = Assert.Throws<RefusedException>(() => Taking.Of("deals.csv", Days(first, [doubtful, later], rows)));
            Assert.Equal("date-order", refused.Refusal.Code);
            Assert.Contains(later, refused.Refusal.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_damaged_day_far_below_is_rejected_alone()
    {
        var taken = Taking.Of("deals.csv", Days("25/10/2026", ["soon", "11/10/2026"], Rows));
        Assert.Equal("soon", Assert.Single(taken.Rejected).Found);
        Assert.Equal(Rows + 1, taken.All<Deal>().Count);
    }

    private static decimal[] Of(Taking taken) =>
        [.. taken.All<Deal>().OrderBy(deal => deal.DealId, StringComparer.Ordinal).Select(deal => deal.Amount!.Value)];

    private static Taking Amounts(string first, IEnumerable<string> last, int rows = Rows) => Taking.Of(
        "deals.csv",
        "deal id;stage;outcome;amount;created\n"
        + string.Concat(Enumerable.Repeat(first, rows).Concat(last).Select((amount, i) => $"D{i:00000};Won;won;{amount};2026-09-01\n")));

    private static string Days(string first, IEnumerable<string> last, int rows) =>
        "deal id;stage;outcome;amount;created\n"
        + string.Concat(Enumerable.Repeat(first, rows).Concat(last).Select((day, i) => $"D{i:00000};Won;won;5;{day}\n"));
}
