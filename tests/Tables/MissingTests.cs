using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

public sealed class MissingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u00A0")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData(" --")]
    [InlineData("—")]
    [InlineData("–")]
    [InlineData("N/A")]
    [InlineData("n/a")]
    [InlineData("#N/A")]
    [InlineData("undefined")]
    [InlineData("NAN")]
    [InlineData("NaN")]
    [InlineData("null")]
    [InlineData("NULL ")]
    public void Exports_say_in_many_ways_that_there_is_no_value(string cell) => Assert.True(Missing.Is(cell.Cell()));

    [Theory]
    [InlineData("0")]
    [InlineData("(not set)")]
    [InlineData("NA")]
    [InlineData("None")]
    [InlineData("---")]
    [InlineData("-5")]
    [InlineData("#DIV/0!")]
    [InlineData("#REF!")]
    public void What_is_a_value_or_damage_is_not_missing(string cell) => Assert.False(Missing.Is(cell.Cell()));
}
