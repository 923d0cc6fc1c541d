using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Queues;

namespace Pipeline.App;

/// <summary>A message of a Service Bus queue, settled through the host that received it.</summary>
internal sealed class ServiceBusDelivery(
    ServiceBusReceivedMessage message, ServiceBusMessageActions actions, ServiceBusClient? bus, string queue) : IDelivery
{
    private const string AttemptKey = "attempt";

    public string? Id => message.MessageId;

    public BinaryData Body => message.Body;

    public long Sequence => message.SequenceNumber;

    public int FailedAttempts => message.ApplicationProperties.TryGetValue(AttemptKey, out var value) && value is int before ? before : 0;

    public Task CompleteAsync(CancellationToken stop) => actions.CompleteMessageAsync(message, stop);

    public Task AbandonAsync() => actions.AbandonMessageAsync(message, cancellationToken: CancellationToken.None);

    public Task DeadLetterAsync(string reason, string description, CancellationToken stop) =>
        actions.DeadLetterMessageAsync(message, deadLetterReason: reason, deadLetterErrorDescription: description, cancellationToken: stop);

    public async Task SendAgainAsync(string id, int failedAttempts, DateTimeOffset due, CancellationToken stop)
    {
        var client = bus ?? throw new InvalidOperationException("A Service Bus message came to an app that has no connection 'Messages'.");
        await using var sender = client.CreateSender(queue);
        var copy = new ServiceBusMessage(message.Body) { MessageId = id, ScheduledEnqueueTime = due };
        copy.ApplicationProperties[AttemptKey] = failedAttempts;
        await sender.SendMessageAsync(copy, stop);
    }
}
