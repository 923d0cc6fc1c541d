using System.Diagnostics;

namespace Pipeline.Local;

/// <summary>Looks for uploads again and again, takes them in, and reports when no more come, and nightly.</summary>
/// <param name="pipelines">Both sides and the hand-off.</param>
/// <param name="output">Folder for the reports.</param>
/// <param name="screen">Hears what is done.</param>
public sealed class Watch(LocalPipelines pipelines, string output, TextWriter screen)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    // Of its time it looks for a fifth at most, where nothing comes.
    private const int Rests = 4;

    private static readonly TimeOnly Nightly = new(1, 0);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly LocalRun run = new(pipelines, screen);

    private Task report = Task.CompletedTask;

    // No upload waits for a mail server.
    private Task digests = Task.CompletedTask;

    /// <summary>Set by whoever knows that something has come: it is not waited for then.</summary>
    public SemaphoreSlim? Wake { get; init; }

    /// <summary>Called whenever all is done that there was to do.</summary>
    public Action Quiet { get; init; } = () => { };

    /// <summary>Called between looks when no report is being made.</summary>
    public Func<CancellationToken, Task> SendDigests { get; init; } = _ => Task.CompletedTask;

    /// <summary>Runs until it is cancelled, or the storage fails.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            await LoopAsync(stop);
        }
        finally
        {
            // What it works over is let go of behind this.
            await Task.WhenAll(report, digests)
                .ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    // What comes while a report is made is told at once, and the report after it has it, too.
    private async Task LoopAsync(CancellationToken stop)
    {
        // Whoever watched before may have been ended between a receipt and its report.
        var isDue = await HasReceiptsAsync(stop);
        var rereadAt = TimeProvider.System.GetUtcNow();
        var reportedOn = pipelines.Sides[0].Today;
        while (true)
        {
            var begun = Stopwatch.GetTimestamp();
            var (received, isMapped) = await ReceiveAsync(stop);
            var looked = Stopwatch.GetElapsedTime(begun);
            if (isMapped)
            {
                // What was refused for want of this mapping is taken up again as soon as nothing more comes.
                rereadAt = TimeProvider.System.GetUtcNow();
            }

            if (received == 0 && TimeProvider.System.GetUtcNow() >= rereadAt)
            {
                rereadAt = TimeProvider.System.GetUtcNow() + Hour;
                received = await run.ReceiveOlderAsync(stop);
            }

            isDue |= received > 0;

            // One report for a burst of uploads: it waits until nothing more comes.
            if (received == 0 && report.IsCompleted)
            {
                await report;
                if (isDue || IsNight(reportedOn))
                {
                    (reportedOn, isDue) = (pipelines.Sides[0].Today, false);
                    report = run.ReportIfDueAsync(output, stop);
                }
                else
                {
                    Quiet();
                    digests = digests.IsCompleted ? SendDigests(stop) : digests;
                }
            }

            // Ten thousand uploads take the storage a while to list: who reads the desk meanwhile waits behind it.
            var pause = received > 0 || looked * Rests < Look ? Look : looked * Rests < LongestPause ? looked * Rests : LongestPause;
            await RestAsync(pause, stop);
        }
    }

    // A thousand that came meanwhile are found by one look.
    private async Task RestAsync(TimeSpan pause, CancellationToken stop)
    {
        if (Wake is null)
        {
            await Task.Delay(pause, stop);
        }
        else
        {
            for (var isWoken = await Wake.WaitAsync(pause, stop); isWoken;)
            {
                isWoken = await Wake.WaitAsync(TimeSpan.Zero, stop);
            }
        }
    }

    private async Task<bool> HasReceiptsAsync(CancellationToken stop)
    {
        foreach (var side in pipelines.Sides)
        {
            if ((await side.ReceiptsAsync(stop)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<(int Received, bool IsMapped)> ReceiveAsync(CancellationToken stop)
    {
        var (received, isMapped) = (0, false);
        foreach (var side in pipelines.Sides)
        {
            foreach (var arrival in await side.SweepAsync(stop))
            {
                isMapped |= (await side.ReceiveAsync(arrival.Name, stop))?.Files.Any(file => file.Defines is not null) == true;
                received++;
            }
        }

        return (received, isMapped);
    }

    private bool IsNight(DateOnly reportedOn) =>
        pipelines.Sides[0].Today > reportedOn
        && TimeOnly.FromDateTime(
            TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), pipelines.Settings.TimeZone).DateTime) >= Nightly;
}
