using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace Pipeline.App;

/// <summary>A message of a Service Bus queue, settled through the host that received it.</summary>
internal sealed class HostDelivery(
    ServiceBusReceivedMessage message, ServiceBusMessageActions actions, ServiceBusClient? bus, string queue)
    : ServiceBusDelivery(message, bus, queue)
{
    public override Task CompleteAsync(CancellationToken stop) => actions.CompleteMessageAsync(Message, stop);

    public override Task AbandonAsync() => actions.AbandonMessageAsync(Message, cancellationToken: CancellationToken.None);

    public override Task DeadLetterAsync(string reason, string description, CancellationToken stop) =>
        actions.DeadLetterMessageAsync(Message, deadLetterReason: reason, deadLetterErrorDescription: description, cancellationToken: stop);
}
