using Pipeline.Uploads;

namespace Pipeline.Queues;

/// <summary>A side's messages over storage queues: Azurite, and clouds without Service Bus.</summary>
public sealed class StorageQueueMessages(Storage storage, string side, TimeProvider time) : IMessages
{
    public async Task SendUploadsAsync(IReadOnlyList<Arrival> arrivals, CancellationToken stop)
    {
        var queue = storage.Queues.GetQueueClient(BlobNames.ReceiveQueue(side));
        foreach (var arrival in arrivals)
        {
            var wait = arrival.Due - time.GetUtcNow();
            await queue.SendMessageAsync(UploadEvent.Write(arrival), wait > TimeSpan.Zero ? wait : null, cancellationToken: stop);
        }
    }

    public async Task SendReportAsync(DateTimeOffset due, CancellationToken stop)
    {
        var wait = due - time.GetUtcNow();
        await storage.Queues.GetQueueClient(BlobNames.ReportQueue(side))
            .SendMessageAsync(due.ToString("O", CultureInfo.InvariantCulture), wait > TimeSpan.Zero ? wait : null, cancellationToken: stop);
    }

    public async Task SendPublishedAsync(CancellationToken stop) =>
        await storage.Queues.GetQueueClient(BlobNames.ReportQueue("handoff")).SendMessageAsync(side, cancellationToken: stop);
}
