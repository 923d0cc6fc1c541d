using Azure.Messaging.ServiceBus;
using Pipeline.Queues;
using Pipeline.Uploads;

namespace Pipeline.App;

/// <summary>A side's messages over Service Bus.</summary>
public sealed class ServiceBusMessages(ServiceBusClient bus, string side, TimeProvider time) : IMessages
{
    private const string PublishedTopic = "published";

    /// <summary>In batches as large as the broker takes. The id is the blob's version, so that what is under way already is not doubled.</summary>
    public async Task SendUploadsAsync(IReadOnlyList<Arrival> arrivals, CancellationToken stop)
    {
        await using var sender = bus.CreateSender(BlobNames.ReceiveQueue(side));
        var waiting = new Queue<ServiceBusMessage>(arrivals.Select(arrival => new ServiceBusMessage(UploadEvent.Write(arrival)) { MessageId = MessageIds.Of(arrival) }));
        while (waiting.Count > 0)
        {
            using var batch = await sender.CreateMessageBatchAsync(stop);
            while (waiting.TryPeek(out var next) && batch.TryAddMessage(next))
            {
                waiting.Dequeue();
            }

            if (batch.Count == 0)
            {
                throw new InvalidOperationException($"A message of {waiting.Peek().Body.ToMemory().Length} bytes does not fit in a batch.");
            }

            await sender.SendMessagesAsync(batch, stop);
        }
    }

    public async Task SendReportAsync(DateTimeOffset due, CancellationToken stop)
    {
        await using var sender = bus.CreateSender(BlobNames.ReportQueue(side));
        await sender.SendMessageAsync(new ServiceBusMessage { MessageId = MessageIds.Of("report", due), ScheduledEnqueueTime = due }, stop);
    }

    public async Task SendPublishedAsync(CancellationToken stop)
    {
        await using var sender = bus.CreateSender(PublishedTopic);
        await sender.SendMessageAsync(new ServiceBusMessage(side) { MessageId = MessageIds.Of(side, time.GetUtcNow()) }, stop);
    }
}
