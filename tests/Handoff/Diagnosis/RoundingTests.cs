using CsCheck;
using Handoff.Diagnosis;
using Xunit;

namespace Pipeline.Tests.Handoff.Diagnosis;

public sealed class RoundingTests
{
    [Fact]
    public void Printed_lines_add_up_to_the_printed_total() =>
        Gen.Select(Gen.Double[-1e9, 1e9].Array[1, 12], Gen.OneOf(0.01m, 1m, 1000m, 100_000m)).Sample((lines, unit) =>
        {
            var printed = Rounding.ToUnits(lines, unit);

            Assert.Equal(Math.Round(lines.Sum(l => (decimal)l) / unit, MidpointRounding.AwayFromZero) * unit, printed.Sum());
            Assert.All(lines.Zip(printed), x => Assert.True(Math.Abs((decimal)x.First - x.Second) < unit));
        });

    [Fact]
    public void The_largest_remainders_are_rounded_up() =>
        Assert.Equal([34m, 33m, 33m], Rounding.ToUnits([33.4, 33.3, 33.3], 1));

    [Fact]
    public void Equal_remainders_go_to_the_earlier_line() =>
        Assert.Equal([1m, 1m, 0m, 0m], Rounding.ToUnits([0.5, 0.5, 0.5, 0.5], 1));

    [Fact]
    public void A_unit_of_nothing_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.ToUnits([1], 0));
}
