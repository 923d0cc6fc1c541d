using Microsoft.Extensions.Logging;

namespace Pipeline.Queues;

/// <summary>What a side does with each of its messages. Every trigger is one line over one of these.</summary>
public sealed partial class SideMessages(SidePipeline pipeline, IMessages messages, TimeProvider time, ILogger<SideMessages> logger)
{
    /// <summary>A burst of uploads is one report: it is asked for at the end of the slot in which an upload was received.</summary>
    private static readonly TimeSpan Slot = TimeSpan.FromMinutes(5);

    /// <summary>An upload arrived.</summary>
    /// <exception cref="WrongMessageException">The message is no upload event of this side.</exception>
    public async Task ReceiveAsync(BinaryData message, CancellationToken stop)
    {
        var own = Uploads.BlobNames.Uploads(pipeline.Side.Name);
        foreach (var arrival in UploadEvent.Read(message.ToMemory()))
        {
            if (arrival.Container != own)
            {
                throw new WrongMessageException($"The event speaks of container '{arrival.Container}'; expected '{own}'.");
            }

            var receipt = await pipeline.ReceiveAsync(arrival.Name, stop);
            if (receipt?.Files.Any(file => file.Defines is not null) == true)
            {
                // What was refused for want of this mapping need not wait for the night.
                var older = await pipeline.FindOlderAsync(stop);
                await messages.SendUploadsAsync(older.Arrivals, stop);
                await pipeline.NoteAskedAsync(older, stop);
            }
        }

        await messages.SendReportAsync(SlotAfter(time.GetUtcNow() + Slot), stop);
    }

    /// <summary>A report was asked for after uploads; nothing is done when the newest report has them all already.</summary>
    public Task ReportAsync(CancellationToken stop) => pipeline.ReportIfDueAsync(pipeline.Today, messages.SendPublishedAsync, stop);

    /// <summary>The night's run: whatever was missed is sent on its way, and the day's report is written.</summary>
    public async Task RunNightlyAsync(CancellationToken stop)
    {
        await pipeline.FinishTakingBackAsync(stop);
        var missed = await pipeline.SweepAsync(stop);
        await messages.SendUploadsAsync(missed, stop);
        var older = await pipeline.FindOlderAsync(stop);
        await messages.SendUploadsAsync(older.Arrivals, stop);
        await pipeline.NoteAskedAsync(older, stop);
        await pipeline.ReportAsync(pipeline.Today, stop);
        await messages.SendPublishedAsync(stop);
        NightlyDone(pipeline.Side.Name, missed.Count, older.Arrivals.Count, older.Waiting);
    }

    private static DateTimeOffset SlotAfter(DateTimeOffset moment) => new((moment.UtcTicks / Slot.Ticks + 1) * Slot.Ticks, TimeSpan.Zero);

    // An alert waits for this event by name: a night without it is a night without a report.
    [LoggerMessage(
        EventName = "NightlyDone", Level = LogLevel.Information,
        Message =
            "Nightly run of {Side} is done; {Missed} uploads were missed and sent, {Older} that older code has read are received again, "
                + "{Waiting} wait for the next run")]
    private partial void NightlyDone(string side, int missed, int older, int waiting);
}
