using Microsoft.Extensions.Logging;

namespace Pipeline.Queues;

/// <summary>
/// Settles a message by what became of it: done is completed; wrong again tomorrow is dead-lettered with its reason; what
/// may pass is sent once more after a growing while, since an abandoned message comes back at once and would burn its
/// deliveries in seconds.
/// </summary>
public sealed partial class Settlement(TimeProvider time, ILogger<Settlement> logger)
{
    /// <param name="delivery">The message.</param>
    /// <param name="handle">What is to be done.</param>
    /// <param name="stop">The host's shutdown: the message is then given back at once.</param>
    public async Task SettleAsync(IDelivery delivery, Func<CancellationToken, Task> handle, CancellationToken stop)
    {
        var id = MessageIds.Known(delivery.Id, delivery.Body.ToMemory().Span, delivery.Sequence);
        try
        {
            await handle(stop);
        }
        catch (WrongMessageException e)
        {
            LogDead(e, id);
            await delivery.DeadLetterAsync("wrong-message", Cut(e.Message), stop);
            return;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await delivery.AbandonAsync();
            throw;
        }
#pragma warning disable CA1031 // Whatever it was may pass: the message gets its next attempt, or is dead-lettered with it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await TryLaterAsync(delivery, id, e, stop);
            return;
        }

        await delivery.CompleteAsync(stop);
    }

    // The copy is sent before the message goes: broken off between the two, there are two of them, which every handler takes, and not none.
    private async Task TryLaterAsync(IDelivery delivery, string id, Exception error, CancellationToken stop)
    {
        var attempt = 1 + delivery.FailedAttempts;
        if (RetryWaits.After(attempt) is not { } wait)
        {
            LogDead(error, id);
            await delivery.DeadLetterAsync(error.GetType().Name, Cut(error.Message), stop);
            return;
        }

        LogLater(error, id, wait);
        await delivery.SendAgainAsync(MessageIds.Again(id, attempt), attempt, time.GetUtcNow() + wait, stop);
        await delivery.CompleteAsync(stop);
    }

    // The broker takes at most 4,096 characters.
    private static string Cut(string text) => text.Length > 4000 ? text[..4000] : text;

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Id} is dead-lettered")]
    private partial void LogDead(Exception error, string id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Id} failed and is tried again in {Wait}")]
    private partial void LogLater(Exception error, string id, TimeSpan wait);
}
