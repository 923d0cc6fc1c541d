using Azure.Messaging.ServiceBus;
using Pipeline.Queues;

namespace Pipeline.App;

/// <summary>A message of a Service Bus queue. Whoever received it settles it: a host in the cloud, a client elsewhere.</summary>
internal abstract class ServiceBusDelivery(ServiceBusReceivedMessage message, ServiceBusClient? bus, string queue) : IDelivery
{
    private const string AttemptKey = "attempt";

    public string? Id => Message.MessageId;

    public BinaryData Body => Message.Body;

    public long Sequence => Message.SequenceNumber;

    public int FailedAttempts => Message.ApplicationProperties.TryGetValue(AttemptKey, out var value) && value is int before ? before : 0;

    protected ServiceBusReceivedMessage Message => message;

    public abstract Task CompleteAsync(CancellationToken stop);

    public abstract Task AbandonAsync();

    public abstract Task DeadLetterAsync(string reason, string description, CancellationToken stop);

    public async Task SendAgainAsync(string id, int failedAttempts, DateTimeOffset due, CancellationToken stop)
    {
        var client = bus ?? throw new InvalidOperationException("A Service Bus message came to an app that has no connection 'Messages'.");
        await using var sender = client.CreateSender(queue);
        var copy = new ServiceBusMessage(Message.Body) { MessageId = id, ScheduledEnqueueTime = due };
        copy.ApplicationProperties[AttemptKey] = failedAttempts;
        await sender.SendMessageAsync(copy, stop);
    }
}
