using System.CommandLine;
using Microsoft.Extensions.Logging;

namespace Pipeline.Local.Commands;

/// <summary><c>watch</c>: keeps running; uploads are processed as they land, reports follow, nightly runs fire.</summary>
public static class WatchCommand
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    public static Command Create(SharedOptions shared)
    {
        var output = new Option<string>("--out") { Description = "Folder for the reports.", DefaultValueFactory = _ => "pipeline-reports" };
        LocalFolder.RefuseFiles(output);
        var command = new Command("watch", "Keeps running: takes in uploads as they land and reports, and nightly at 01:00.") { output };
        shared.AddTo(command);
        command.SetAction(async (result, stop) =>
        {
            try
            {
                await WatchAsync(shared.DataOf(result), shared.Settings(result), Path.GetFullPath(result.GetValue(output)!), stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                await Console.Out.WriteLineAsync("Ended.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>
    /// What keeps the storage from answering may pass: the emulator that was ended is started again, on whatever port, and what was owed is
    /// done then. What keeps it from beginning at all is told at once.
    /// </summary>
    private static async Task WatchAsync(LocalData data, PipelineSettings settings, string output, CancellationToken stop)
    {
        var pause = ShortestPause;
        for (var hasBegun = false; ;)
        {
            try
            {
                await using var pipelines = await LocalPipelines.OpenAsync(data, settings, LogLevel.Information, Console.Out, stop);
                hasBegun = true;
                await Console.Out.WriteLineAsync(
                    $"Watching marketing-uploads and sales-uploads; Ctrl+C ends. Put files into these containers with any client of Azure "
                        + $"Storage (Storage Explorer, az storage blob upload): {pipelines.ConnectionString}");
                await new Watch(pipelines, output, Console.Out) { Quiet = () => pause = ShortestPause }.RunAsync(stop);
            }
            catch (Exception e) when (hasBegun && !stop.IsCancellationRequested && Fault.Line(e) is not null)
            {
                await Console.Error.WriteLineAsync(
                    $"{Fault.Line(e)} Nothing is lost; trying again in {pause.TotalSeconds:F0} seconds …");
            }

            await Task.Delay(pause, stop);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }
}
