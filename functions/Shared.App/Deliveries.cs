using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Queues;

namespace Pipeline.App;

/// <summary>Hands what a trigger was given to the rule of settling: one call a trigger.</summary>
public sealed class Deliveries(Settlement settlement, StorageQueueSettlement storageQueues, ServiceBusClient? bus)
{
    /// <summary>A message of a Service Bus queue.</summary>
    public Task SettleAsync(
        ServiceBusReceivedMessage message, ServiceBusMessageActions actions, string queue, Func<CancellationToken, Task> handle,
        CancellationToken stop) =>
        settlement.SettleAsync(new HostDelivery(message, actions, bus, queue), handle, stop);

    /// <summary>A message of a storage queue: the host counts its tries, and takes it away when this returns.</summary>
    public Task SettleAsync(string message, string queue, Func<CancellationToken, Task> handle, CancellationToken stop) =>
        storageQueues.SettleAsync(message, queue, handle, stop);
}
