using Pipeline.Reports.Periods;
using Xunit;

namespace Pipeline.Tests.Reports.Periods;

public sealed class KnownSharesTests
{
    // of, known, sum; of, known, sum of the earlier period
    [Theory]
    [InlineData(17, 17, 170, 16, 15, 190, false)] // one of sixteen: the sums of so few swing by more
    [InlineData(17, 17, 170, 16, 15, 162, true)] // up by eight, where the one that is missing is worth eleven
    [InlineData(17, 17, 170, 16, 10, 170, true)]
    [InlineData(60, 15, 150, 30, 30, 300, true)]
    [InlineData(12, 9, 90, 12, 12, 120, true)] // chance alone leaves so many out, and yet they are the whole fall
    [InlineData(12, 9, 30, 12, 12, 120, false)] // the fall is far more than what is missing
    [InlineData(1000, 940, 940, 1000, 1000, 2000, true)]
    [InlineData(1000, 960, 960, 1000, 1000, 1000, false)] // beyond chance, and too little to move a sentence
    [InlineData(2, 0, 0, 3, 3, 30, true)]
    [InlineData(0, 0, 0, 3, 3, 30, false)]
    [InlineData(5, 5, 50, 5, 5, 10, false)]
    [InlineData(5, 0, 0, 5, 0, 0, false)]
    public void Sums_are_no_comparison_where_what_is_missing_could_be_the_change(
        int of, int known, int sum, int ofThen, int knownThen, int sumThen, bool differ)
    {
        var (now, then) = (new KnownShares(of, known, sum), new KnownShares(ofThen, knownThen, sumThen));
        Assert.Equal(differ, now.DifferFrom(then));
        Assert.Equal(differ, then.DifferFrom(now));
    }
}
