using System.CommandLine;
using Microsoft.Extensions.Logging;

namespace Pipeline.Local.Commands;

/// <summary><c>watch</c>: keeps running; uploads are processed as they land, reports follow, nightly runs fire.</summary>
public static class WatchCommand
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeOnly Nightly = new(1, 0);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static Command Create(SharedOptions shared)
    {
        var output = new Option<string>("--out") { Description = "Folder for the reports.", DefaultValueFactory = _ => "pipeline-reports" };
        LocalFolder.RefuseFiles(output);
        var command = new Command("watch", "Keeps running: takes in uploads as they land and reports, and nightly at 01:00.") { output };
        shared.AddTo(command);
        command.SetAction(async (result, stop) =>
        {
            var settings = shared.Settings(result);
            await using var pipelines =
                await LocalPipelines.OpenAsync(shared.DataOf(result), settings, LogLevel.Information, Console.Out, stop);
            await Console.Out.WriteLineAsync("Watching marketing-uploads and sales-uploads; Ctrl+C ends.");
            try
            {
                await WatchAsync(pipelines, Path.GetFullPath(result.GetValue(output)!), stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                await Console.Out.WriteLineAsync("Ended.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task WatchAsync(LocalPipelines pipelines, string output, CancellationToken stop)
    {
        var run = new LocalRun(pipelines, Console.Out);
        var isDue = false;
        var rereadAt = TimeProvider.System.GetUtcNow();
        var reportedOn = pipelines.Sides[0].Today;
        while (true)
        {
            var (received, isMapped) = await ReceiveAsync(pipelines, stop);
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
            if (received == 0 && (isDue || IsNight(pipelines, reportedOn)))
            {
                reportedOn = pipelines.Sides[0].Today;
                isDue = false;
                await run.ReportAsync(null, output, stop);
            }

            await Task.Delay(Look, stop);
        }
    }

    private static async Task<(int Received, bool IsMapped)> ReceiveAsync(LocalPipelines pipelines, CancellationToken stop)
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

    private static bool IsNight(LocalPipelines pipelines, DateOnly reportedOn) =>
        pipelines.Sides[0].Today > reportedOn
        && TimeOnly.FromDateTime(
            TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), pipelines.Settings.TimeZone).DateTime) >= Nightly;
}
