using Microsoft.Extensions.Logging;
using Pipeline.Queues;

namespace Handoff;

/// <summary>What the hand-off does with each of its messages. Every trigger is one line over one of these.</summary>
/// <param name="pipeline">The hand-off.</param>
/// <param name="sides">One for each side: its report is asked for when the hand-off gave something back.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Hears that a night is done.</param>
public sealed partial class HandoffMessages(
    HandoffPipeline pipeline, IEnumerable<IMessages> sides, TimeProvider time, ILogger<HandoffMessages> logger)
{
    /// <summary>A side has published; nothing is done when the newest report has it already.</summary>
    public Task ReportAsync(CancellationToken stop) => pipeline.ReportIfDueAsync(pipeline.Today, AskSidesAsync, stop);

    /// <summary>The night's run, after both sides'.</summary>
    public async Task RunNightlyAsync(CancellationToken stop)
    {
        await pipeline.ReportAsync(pipeline.Today, stop);
        await AskSidesAsync(stop);
        NightlyDone(HandoffPipeline.Handoff.Name);
    }

    // A side reports anew only when what was given back differs from what its newest report had: the talk comes to an end.
    private async Task AskSidesAsync(CancellationToken stop)
    {
        foreach (var side in sides)
        {
            await side.SendReportAsync(time.GetUtcNow(), stop);
        }
    }

    // An alert waits for this event by name: a night without it is a night without a report.
    [LoggerMessage(EventName = "NightlyDone", Level = LogLevel.Information, Message = "Nightly run of {Side} is done")]
    private partial void NightlyDone(string side);
}
