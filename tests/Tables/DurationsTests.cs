using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

public sealed class DurationsTests
{
    [Theory]
    [InlineData("00:02:06", 126)]
    [InlineData("0:05:12", 312)]
    [InlineData("2:06", 126)]
    [InlineData("75:30", 4530)]
    [InlineData("27:00:00", 97200)]
    [InlineData("0:00:01.5", 1.5)]
    [InlineData("126", 126)]
    [InlineData("0", 0)]
    [InlineData("35.27", 35.27)]
    [InlineData("1,727", 1727)]
    [InlineData("1m 30s", 90)]
    [InlineData("1m30s", 90)]
    [InlineData("2 min 6 sec", 126)]
    [InlineData("1h 2m 3s", 3723)]
    [InlineData("1 days 3 hours", 97200)]
    [InlineData("2 menit 6 detik", 126)]
    [InlineData("45s", 45)]
    [InlineData("1.5 h", 5400)]
    [InlineData("5 Min.", 300)]
    public void A_length_of_time_is_read_into_seconds(string cell, double expected)
    {
        Assert.True(Durations.TryRead(cell.Cell(), out var seconds));
        Assert.Equal(expected, seconds, 9);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("-5")]
    [InlineData("abc")]
    [InlineData("2:6")]
    [InlineData("2:60")]
    [InlineData("1:60:00")]
    [InlineData("1:2:03")]
    [InlineData("1:02:03:04")]
    [InlineData("2:06 PM")]
    [InlineData("1m 2h")]
    [InlineData("1m 2m")]
    [InlineData("5 apples")]
    [InlineData("50%")]
    [InlineData("1:")]
    public void What_is_none_is_refused(string cell) => Assert.False(Durations.TryRead(cell.Cell(), out _));

    [Fact]
    public void Less_than_a_second_is_a_bound()
    {
        Assert.True(Durations.TryRead("<00:00:01"u8, out var seconds, out var isBelow));
        Assert.Equal((1d, true), (seconds, isBelow));
    }
}
