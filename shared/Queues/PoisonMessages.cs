using Pipeline.Uploads;

namespace Pipeline.Queues;

/// <summary>The messages of one storage queue that were given up, on their way back once the cause is mended.</summary>
public static class PoisonMessages
{
    /// <summary>
    /// Puts each message that lies there back on its queue, where it has all its tries again. It is deleted only after it
    /// was sent: broken off half way, a message may come twice, which every handler takes, and none is lost.
    /// </summary>
    /// <returns>How many were put back.</returns>
    public static async Task<int> ReplayAsync(Storage storage, string queue, CancellationToken stop)
    {
        var poison = storage.Queues.GetQueueClient(BlobNames.Poison(queue));
        if (!await poison.ExistsAsync(stop))
        {
            return 0;
        }

        // What fails anew while this runs comes back here: the count keeps it from going round for ever.
        var waiting = (await poison.GetPropertiesAsync(stop)).Value.ApproximateMessagesCount;
        var target = storage.Queues.GetQueueClient(queue);
        var replayed = 0;
        while (replayed < waiting && (await poison.ReceiveMessageAsync(cancellationToken: stop)).Value is { } message)
        {
            await target.SendMessageAsync(message.Body, cancellationToken: stop);
            await poison.DeleteMessageAsync(message.MessageId, message.PopReceipt, stop);
            replayed++;
        }

        return replayed;
    }
}
