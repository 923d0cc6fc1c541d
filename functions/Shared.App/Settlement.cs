using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Queues;

namespace Pipeline.App;

/// <summary>
/// Settles a Service Bus message by what became of it: done is completed; wrong again tomorrow is dead-lettered with
/// its reason; what may pass is sent once more after a growing while, since an abandoned message comes back at once
/// and would burn its deliveries in seconds.
/// </summary>
public sealed partial class Settlement(ServiceBusClient? bus, TimeProvider time, ILogger<Settlement> logger)
{
    private const string AttemptKey = "attempt";

    /// <param name="message">The message.</param>
    /// <param name="actions">The host's settlement of it.</param>
    /// <param name="queue">Where another attempt is sent.</param>
    /// <param name="handle">What is to be done.</param>
    /// <param name="stop">The host's shutdown: the message is then given back at once.</param>
    public async Task SettleAsync(ServiceBusReceivedMessage message, ServiceBusMessageActions actions, string queue, Func<CancellationToken, Task> handle, CancellationToken stop)
    {
        var id = MessageIds.Known(message.MessageId, message.Body.ToMemory().Span, message.SequenceNumber);
        try
        {
            await handle(stop);
        }
        catch (WrongMessageException e)
        {
            LogDead(e, id);
            await actions.DeadLetterMessageAsync(message, deadLetterReason: "wrong-message", deadLetterErrorDescription: Cut(e.Message), cancellationToken: stop);
            return;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await actions.AbandonMessageAsync(message, cancellationToken: CancellationToken.None);
            throw;
        }
#pragma warning disable CA1031 // Whatever it was, it may pass: the message gets its next attempt, and the last one is dead-lettered with the error.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await TryLaterAsync(message, id, actions, queue, e, stop);
            return;
        }

        await actions.CompleteMessageAsync(message, stop);
    }

    private async Task TryLaterAsync(
        ServiceBusReceivedMessage message, string id, ServiceBusMessageActions actions, string queue,
        Exception error, CancellationToken stop)
    {
        var attempt = 1 + (message.ApplicationProperties.TryGetValue(AttemptKey, out var value) && value is int before ? before : 0);
        if (RetryWaits.After(attempt) is not { } wait)
        {
            LogDead(error, id);
            await actions.DeadLetterMessageAsync(message, deadLetterReason: error.GetType().Name, deadLetterErrorDescription: Cut(error.Message), cancellationToken: stop);
            return;
        }

        LogLater(error, id, wait);
        await using var sender = (bus ?? throw new InvalidOperationException("A Service Bus message came to an app that has no connection 'Messages'.")).CreateSender(queue);
        var copy = new ServiceBusMessage(message.Body)
        {
            MessageId = MessageIds.Again(id, attempt),
            ScheduledEnqueueTime = time.GetUtcNow() + wait,
        };
        copy.ApplicationProperties[AttemptKey] = attempt;
        await sender.SendMessageAsync(copy, stop);
        await actions.CompleteMessageAsync(message, stop);
    }

    // The broker takes at most 4,096 characters.
    private static string Cut(string text) => text.Length > 4000 ? text[..4000] : text;

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Id} is dead-lettered")]
    private partial void LogDead(Exception error, string id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Id} failed and is tried again in {Wait}")]
    private partial void LogLater(Exception error, string id, TimeSpan wait);
}
