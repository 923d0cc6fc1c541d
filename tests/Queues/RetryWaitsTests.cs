using Pipeline.Queues;
using Xunit;

namespace Pipeline.Tests.Queues;

public sealed class RetryWaitsTests
{
    [Fact]
    public void The_waits_grow_from_seconds_to_hours_and_end()
    {
        var waits = Enumerable.Range(1, 100).Select(RetryWaits.After).TakeWhile(wait => wait is not null).Select(wait => wait!.Value)
            .ToList();

        Assert.InRange(waits.Count, 3, 9);
        Assert.Equal(waits.Distinct().Order(), waits);
        Assert.True(waits[0] < TimeSpan.FromMinutes(1));
        Assert.True(waits[^1] > TimeSpan.FromHours(1));
        Assert.Null(RetryWaits.After(waits.Count + 1));
    }
}
