using Microsoft.Extensions.Logging;
using Pipeline.Uploads;

namespace Pipeline.Queues;

/// <summary>
/// A storage queue's host tries each message five times whatever is wrong with it. What will be wrong again tomorrow goes
/// to the poison queue at its first: there it stands with all else that was given up, and no slot is spent on it four times more.
/// </summary>
public sealed partial class StorageQueueSettlement(Storage storage, ILogger<StorageQueueSettlement> logger)
{
    /// <param name="message">The message's text.</param>
    /// <param name="queue">Its queue.</param>
    /// <param name="handle">What is to be done; what it throws, a wrong message apart, is the host's to try again.</param>
    /// <param name="stop">Cancels.</param>
    public async Task SettleAsync(string message, string queue, Func<CancellationToken, Task> handle, CancellationToken stop)
    {
        try
        {
            await handle(stop);
        }
        catch (WrongMessageException e)
        {
            LogDead(e, queue);
            var poison = storage.Queues.GetQueueClient(BlobNames.Poison(queue));
            await poison.CreateIfNotExistsAsync(cancellationToken: stop);
            await poison.SendMessageAsync(message, stop);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A message of {Queue} can never be right, and lies in its poison queue")]
    private partial void LogDead(Exception error, string queue);
}
