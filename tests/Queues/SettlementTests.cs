using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Queues;
using Xunit;

namespace Pipeline.Tests.Queues;

public sealed class SettlementTests
{
    private static readonly FakeTimeProvider Noon = new(new DateTimeOffset(2026, 10, 5, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task What_is_done_goes()
    {
        var message = new Delivered("m1", "x");
        await SettleAsync(message, _ => Task.CompletedTask);
        Assert.Equal(["complete"], message.Settled);
    }

    [Fact]
    public async Task What_can_never_be_right_is_put_aside_at_once_with_what_was_wrong()
    {
        var message = new Delivered("m1", "x");
        await SettleAsync(message, _ => throw new WrongMessageException("found x; expected an event"));
        Assert.Equal(["dead wrong-message: found x; expected an event"], message.Settled);
    }

    [Fact]
    public async Task What_may_pass_is_sent_again_before_it_goes()
    {
        var message = new Delivered("m1", "x");
        await SettleAsync(message, _ => throw new IOException("storage is away"));
        Assert.Equal(["again m1~1 after 1 at 12:00:30", "complete"], message.Settled);
    }

    [Fact]
    public async Task Each_attempt_has_an_id_of_its_own_and_waits_longer()
    {
        var message = new Delivered("m1~2", "x", failedAttempts: 2);
        await SettleAsync(message, _ => throw new IOException("storage is away"));
        Assert.Equal(["again m1~3 after 3 at 12:10:00", "complete"], message.Settled);
    }

    [Fact]
    public async Task After_the_last_attempt_it_is_put_aside_with_the_fault()
    {
        var message = new Delivered("m1~5", "x", failedAttempts: 5);
        await SettleAsync(message, _ => throw new IOException("storage is away"));
        Assert.Equal(["dead IOException: storage is away"], message.Settled);
    }

    [Fact]
    public async Task A_fault_longer_than_the_broker_takes_is_cut()
    {
        var message = new Delivered("m1", "x");
        await SettleAsync(message, _ => throw new WrongMessageException(new string('x', 10_000)));
        Assert.Equal("dead wrong-message: ".Length + 4000, Assert.Single(message.Settled).Length);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task One_without_an_id_is_sent_again_under_one_that_its_body_makes(string? id)
    {
        var message = new Delivered(id, "x");
        await SettleAsync(message, _ => throw new IOException("storage is away"));
        Assert.Equal([$"again {MessageIds.Known(null, "x"u8, 7)}~1 after 1 at 12:00:30", "complete"], message.Settled);
    }

    [Fact]
    public async Task Shutting_down_gives_it_back_at_once()
    {
        using var shutdown = new CancellationTokenSource();
        var message = new Delivered("m1", "x");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SettleAsync(
            message,
            async stop =>
            {
                await shutdown.CancelAsync();
                stop.ThrowIfCancellationRequested();
            },
            shutdown.Token));
        Assert.Equal(["abandon"], message.Settled);
    }

    // A call that timed out is cancelled too, and no shutdown.
    [Fact]
    public async Task A_call_that_timed_out_is_tried_again()
    {
        var message = new Delivered("m1", "x");
        await SettleAsync(message, _ => throw new TaskCanceledException("the call took too long"));
        Assert.Equal(["again m1~1 after 1 at 12:00:30", "complete"], message.Settled);
    }

    // Then its lock runs out, and the broker delivers it again: it must not go before its copy is sent.
    [Fact]
    public async Task It_stays_where_its_copy_cannot_be_sent()
    {
        var message = new Delivered("m1", "x") { IsBrokerAway = true };
        await Assert.ThrowsAsync<IOException>(() => SettleAsync(message, _ => throw new TimeoutException("storage is away")));
        Assert.Empty(message.Settled);
    }

    private static Task SettleAsync(Delivered message, Func<CancellationToken, Task> handle, CancellationToken? stop = null) =>
        new Settlement(Noon, NullLogger<Settlement>.Instance).SettleAsync(message, handle, stop ?? TestContext.Current.CancellationToken);
}
