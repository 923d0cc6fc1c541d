using Pipeline.Facts;
using Xunit;

namespace Pipeline.Tests.Facts;

/// <summary>Which of overlapping ranges count: against every set of them there is.</summary>
public sealed class RangeChoiceTests
{
    [Fact]
    public void The_ranges_cover_the_most_days_that_any_set_covers_and_of_such_sets_they_are_the_newest()
    {
        var random = new Random(7);
        for (var turn = 0; turn < 400; turn++)
        {
            var ranges = Enumerable.Range(0, random.Next(1, 9)).Select(newness =>
            {
                var from = random.Next(0, 40);
                return Range(from, from + random.Next(1, 25), newness);
            }).ToList();
            var chosen = RangeChoice.MostDays(ranges);

            Assert.DoesNotContain(chosen, one => chosen.Any(other => other != one && other.Overlaps(one)));
            Assert.Equal(Sets(ranges).Max(Worth), Worth(chosen));
        }
    }

    [Fact]
    public void A_longer_range_is_not_lost_to_a_shorter_one_and_of_the_same_days_the_newest_counts()
    {
        Assert.Equal([Range(0, 19, 0)], RangeChoice.MostDays([Range(0, 19, 0), Range(14, 24, 1)]));
        Assert.Equal([Range(0, 19, 1)], RangeChoice.MostDays([Range(0, 19, 1), Range(0, 19, 0)]));
        Assert.Equal([Range(0, 9, 1), Range(10, 19, 2)], RangeChoice.MostDays([Range(0, 19, 0), Range(0, 9, 1), Range(10, 19, 2)]));
        Assert.Equal([Range(0, 19, 3)], RangeChoice.MostDays([Range(0, 19, 3), Range(0, 9, 1), Range(10, 19, 2)]));
    }

    [Fact]
    public void A_range_is_divided_where_the_ranges_within_it_leave_one_run_of_days()
    {
        // Days are counted from 1 October.
        var whole = Range(-61, 19, 0);
        var divided = RangeChoice.Divide(whole, [whole, Range(0, 19, 1)]);
        Assert.Equal((whole.From, new DateOnly(2026, 9, 30), null), (divided!.From, divided.To, divided.Rest));
        var both = RangeChoice.Divide(whole, [Range(-61, -32, 1), Range(10, 19, 2), Range(15, 19, 3)]);
        Assert.Equal((new DateOnly(2026, 8, 31), new DateOnly(2026, 10, 10)), (both!.From, both.To));
        Assert.Equal(Range(-31, 19, 2), RangeChoice.Divide(whole, [Range(-61, -32, 1), Range(-31, 19, 2)])!.Rest);

        Assert.Null(RangeChoice.Divide(whole, [Range(-30, 10, 1), Range(-61, 25, 2)]));
        Assert.Null(RangeChoice.Divide(Range(0, 19, 0), [Range(0, 9, 1)]));
    }

    private static IEnumerable<List<CoveredRange>> Sets(List<CoveredRange> ranges) =>
        Enumerable.Range(0, 1 << ranges.Count).Select(mask => ranges.Where((_, place) => (mask & (1 << place)) != 0).ToList())
            .Where(set => !set.Exists(one => set.Exists(other => other != one && other.Overlaps(one))));

    private static (int Days, int Newness) Worth(IReadOnlyList<CoveredRange> set) =>
        (set.Sum(range => range.Days), set.Sum(range => range.Days * range.Newness));

    private static CoveredRange Range(int from, int to, int newness) =>
        new("a", new DateOnly(2026, 10, 1).AddDays(from), new DateOnly(2026, 10, 1).AddDays(to), $"{newness}", newness);
}
