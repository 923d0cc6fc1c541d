using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

public sealed class InstantTests
{
    private static readonly TimeZoneInfo jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    [Fact]
    public void An_evening_in_UTC_is_the_next_day_in_Jakarta()
    {
        var instant = new Instant(new DateTime(2022, 2, 28, 17, 39, 0), TimeSpan.Zero, HasTime: true);
        Assert.Equal(new DateTime(2022, 3, 1, 0, 39, 0), instant.In(jakarta));
        Assert.Equal(new DateOnly(2022, 3, 1), instant.Day(jakarta));
    }

    [Fact]
    public void A_clock_without_a_zone_stays_as_written()
    {
        var instant = new Instant(new DateTime(2022, 2, 28, 23, 59, 0), null, HasTime: true);
        Assert.Equal(instant.Wall, instant.In(jakarta));
        Assert.Equal(new DateOnly(2022, 2, 28), instant.Day(jakarta));
    }

    [Fact]
    public void The_same_instant_is_the_same_whatever_offset_wrote_it()
    {
        var east = new Instant(new DateTime(2026, 1, 1, 3, 0, 0), TimeSpan.FromHours(9), HasTime: true);
        var west = new Instant(new DateTime(2025, 12, 31, 13, 0, 0), TimeSpan.FromHours(-5), HasTime: true);
        Assert.Equal(east.In(jakarta), west.In(jakarta));
    }
}
