using Azure.Messaging.ServiceBus;
using Pipeline.App;

namespace Pipeline.Tests.Queues.ServiceBus;

/// <summary>As the apps' own, but settled by the receiver of the client; there the host does it.</summary>
internal sealed class ReceiverDelivery(ServiceBusReceivedMessage message, ServiceBusReceiver receiver, ServiceBusClient bus, string queue)
    : ServiceBusDelivery(message, bus, queue)
{
    public override Task CompleteAsync(CancellationToken stop) => receiver.CompleteMessageAsync(Message, stop);

    public override Task AbandonAsync() => receiver.AbandonMessageAsync(Message, cancellationToken: CancellationToken.None);

    public override Task DeadLetterAsync(string reason, string description, CancellationToken stop) =>
        receiver.DeadLetterMessageAsync(Message, reason, description, stop);
}
