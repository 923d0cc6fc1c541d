using Pipeline.DigestDelivery;
using Xunit;

namespace Pipeline.Tests.DigestDelivery;

/// <summary>Whether a digest is to be sent, from what became of the one before.</summary>
public sealed class DigestMarkTests
{
    private static readonly DateOnly Monday = new(2026, 11, 30);
    private static readonly DateTimeOffset Morning = new(2026, 11, 30, 0, 30, 0, TimeSpan.Zero);

    [Fact]
    public void News_are_sent_once_a_day()
    {
        var sent = new DigestMark().Claim(Monday, "a", isDay: null, Morning)!.Confirm("a");
        Assert.Null(sent.Claim(Monday, "a", isDay: null, Morning.AddHours(1)));
        Assert.Null(sent.Claim(Monday, "b", isDay: null, Morning.AddHours(1)));
        Assert.Null(sent.Claim(Monday.AddDays(1), "a", isDay: null, Morning.AddDays(1)));
        Assert.NotNull(sent.Claim(Monday.AddDays(1), "b", isDay: null, Morning.AddDays(1)));
    }

    [Fact]
    public void On_days_that_are_set_it_is_sent_whatever_there_is_and_on_no_other()
    {
        var sent = new DigestMark().Claim(Monday, "a", isDay: true, Morning)!.Confirm("a");
        Assert.NotNull(sent.Claim(Monday.AddDays(1), "a", isDay: true, Morning.AddDays(1)));
        Assert.Null(sent.Claim(Monday.AddDays(1), "b", isDay: false, Morning.AddDays(1)));
        Assert.Null(sent.Claim(Monday, "b", isDay: true, Morning.AddHours(1)));
    }

    [Fact]
    public void After_a_crash_it_is_sent_once_more_at_most()
    {
        var claimed = new DigestMark().Claim(Monday, "a", isDay: null, Morning)!;
        Assert.Null(claimed.Claim(Monday, "a", isDay: null, Morning.AddMinutes(9)));
        var again = claimed.Claim(Monday, "a", isDay: null, Morning.AddMinutes(11))!;
        Assert.Null(again.Claim(Monday, "a", isDay: null, Morning.AddHours(2)));
        Assert.NotNull(again.Claim(Monday.AddDays(1), "a", isDay: null, Morning.AddDays(1)));
    }

    [Fact]
    public void What_was_surely_not_sent_is_tried_as_often_as_it_takes()
    {
        var mark = new DigestMark();
        for (var times = 0; times < 20; times++)
        {
            mark = mark.Claim(Monday, "a", isDay: null, Morning.AddMinutes(times))!.GiveBack();
        }

        Assert.NotNull(mark.Claim(Monday, "a", isDay: null, Morning.AddHours(1)));
    }
}
