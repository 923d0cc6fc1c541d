using Azure.Messaging.ServiceBus;
using Pipeline.Queues;
using Pipeline.Uploads;

namespace Pipeline.App;

/// <summary>A side's messages over Service Bus.</summary>
public sealed class ServiceBusMessages(ServiceBusClient bus, string side, TimeProvider time) : IMessages
{
    private const string PublishedTopic = "published";

    /// <summary>
    /// In batches as large as the broker takes. Each sweep's ids are its own: an upload that is under way already comes twice, and is
    /// received once.
    /// </summary>
    public async Task SendUploadsAsync(IReadOnlyList<Arrival> arrivals, CancellationToken stop)
    {
        await using var sender = bus.CreateSender(BlobNames.ReceiveQueue(side));
        var now = time.GetUtcNow();
        var waiting = new Queue<ServiceBusMessage>(arrivals.Select(arrival => Message(arrival, now)));
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

    private static ServiceBusMessage Message(Arrival arrival, DateTimeOffset now)
    {
        var message = new ServiceBusMessage(UploadEvent.Write(arrival)) { MessageId = MessageIds.Of(arrival, now) };
        if (arrival.Due is { } due && due > now)
        {
            message.ScheduledEnqueueTime = due;
        }

        return message;
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
