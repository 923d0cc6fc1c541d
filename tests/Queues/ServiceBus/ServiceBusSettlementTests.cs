using System.Text;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Queues;
using Xunit;

namespace Pipeline.Tests.Queues.ServiceBus;

public sealed class ServiceBusSettlementTests : IAsyncDisposable
{
    private const string Name = "sales-receive";
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 10, 5, 12, 0, 0, TimeSpan.Zero));
    private readonly Broker broker;
    private readonly ServiceBusReceiver receiver;

    public ServiceBusSettlementTests()
    {
        broker = new Broker(time);
        receiver = broker.Bus.CreateReceiver(Name);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private BrokerQueue Queue => broker.Queue(Name);

    public async ValueTask DisposeAsync()
    {
        await receiver.DisposeAsync();
        await broker.DisposeAsync();
    }

    [Fact]
    public async Task What_is_done_is_completed_and_comes_no_more()
    {
        await SendAsync(new ServiceBusMessage("x") { MessageId = "m1" });
        var bodies = new List<string>();
        await SettleNextAsync(message => bodies.Add(message.Body.ToString()));
        Assert.Equal(["x"], bodies);
        Assert.Empty(Queue.Waiting);
        Assert.Empty(Queue.Dead);
    }

    [Fact]
    public async Task What_can_never_be_right_is_a_dead_letter_with_its_reason_as_long_as_the_broker_takes()
    {
        await SendAsync(new ServiceBusMessage("x") { MessageId = "m1" });
        await SettleNextAsync(_ => throw new WrongMessageException($"found x; {new string('y', 10_000)}"));
        var dead = Assert.Single(Queue.Dead);
        Assert.Equal("wrong-message", dead.Properties["DeadLetterReason"]);
        var description = Assert.IsType<string>(dead.Properties["DeadLetterErrorDescription"]);
        Assert.StartsWith("found x; ", description, StringComparison.Ordinal);
        Assert.InRange(description.Length, 4_000, 4_096);
    }

    [Fact]
    public async Task A_shutdown_gives_it_back_and_the_next_process_has_the_same_message()
    {
        await SendAsync(new ServiceBusMessage("x") { MessageId = "m1" });
        using var shutdown = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SettleNextAsync(
            _ =>
            {
                shutdown.Cancel();
                shutdown.Token.ThrowIfCancellationRequested();
            },
            shutdown.Token));
        Assert.Equal("m1", (await receiver.ReceiveMessageAsync(TimeSpan.FromSeconds(10), Stop)).MessageId);
    }

    [Theory]
    [InlineData("m1")]
    [InlineData(null)]
    public async Task What_may_pass_climbs_the_ladder_of_waits_and_is_put_aside_at_its_end(string? id)
    {
        await SendAsync(id is null ? new ServiceBusMessage("x") : new ServiceBusMessage("x") { MessageId = id });
        var waits = new List<TimeSpan>();
        var ids = new HashSet<string>();
        while (Queue.Dead.Count == 0)
        {
            var attempt = await SettleNextAsync(_ => throw new IOException("storage is away"));
            Assert.Equal("x", attempt.Body.ToString());
            Assert.True(ids.Add(attempt.MessageId ?? ""));
            if (Queue.Waiting is [{ Due: { } due }])
            {
                waits.Add(due - time.GetUtcNow());
                // Not a moment earlier: what is due later is not delivered.
                Assert.Null(await receiver.ReceiveMessageAsync(TimeSpan.FromMilliseconds(50), Stop));
                time.SetUtcNow(due);
            }
        }

        Assert.Equal([30, 120, 600, 1_800, 7_200], waits.Select(wait => wait.TotalSeconds));
        Assert.Empty(Queue.Waiting);
        Assert.Equal("IOException", Assert.Single(Queue.Dead).Properties["DeadLetterReason"]);
    }

    // Two that a person sent with the same text from a portal, which gives no id, are two requests.
    [Fact]
    public async Task Two_alike_without_an_id_are_both_tried_again()
    {
        await SendAsync(new ServiceBusMessage("x"));
        await SendAsync(new ServiceBusMessage("x"));
        await SettleNextAsync(_ => throw new IOException("storage is away"));
        await SettleNextAsync(_ => throw new IOException("storage is away"));
        Assert.Equal(2, Queue.Waiting.Select(message => message.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_message_whose_copy_cannot_be_sent_stays_locked_and_is_not_lost()
    {
        await SendAsync(new ServiceBusMessage("x") { MessageId = "m1" });
        await using var away = new ServiceBusClient(
            "Endpoint=sb://127.0.0.1:9;SharedAccessKeyName=key;SharedAccessKey=none;UseDevelopmentEmulator=true",
            new ServiceBusClientOptions { RetryOptions = { MaxRetries = 0 } });
        var message = await receiver.ReceiveMessageAsync(TimeSpan.FromSeconds(10), Stop);
        await Assert.ThrowsAsync<ServiceBusException>(() => Rule().SettleAsync(
            new ReceiverDelivery(message, receiver, away, Name), _ => throw new IOException("storage is away"), Stop));
        await receiver.AbandonMessageAsync(message, cancellationToken: Stop);
        Assert.Equal("x", Encoding.UTF8.GetString(Assert.Single(Queue.Waiting).Body));
    }

    private async Task SendAsync(ServiceBusMessage message)
    {
        await using var sender = broker.Bus.CreateSender(Name);
        await sender.SendMessageAsync(message, Stop);
    }

    private async Task<ServiceBusReceivedMessage> SettleNextAsync(Action<ServiceBusReceivedMessage> handle, CancellationToken? stop = null)
    {
        var message = await receiver.ReceiveMessageAsync(TimeSpan.FromSeconds(10), Stop);
        Assert.NotNull(message);
        await Rule().SettleAsync(
            new ReceiverDelivery(message, receiver, broker.Bus, Name),
            _ =>
            {
                handle(message);
                return Task.CompletedTask;
            },
            stop ?? Stop);
        return message;
    }

    private Settlement Rule() => new(time, NullLogger<Settlement>.Instance);
}
