using Microsoft.Extensions.Logging;
using Pipeline.DigestDelivery;
using Pipeline.Reports;

namespace Pipeline.Local;

/// <summary>
/// Keeps a watch going. What keeps the storage from answering may pass: the emulator that was ended is started again, on whatever port, and
/// what was owed is done then. What keeps it from beginning at all is told at once.
/// </summary>
/// <param name="data">Where the emulator keeps its state.</param>
/// <param name="settings">As it runs.</param>
/// <param name="output">Folder for the reports.</param>
public sealed class Watching(LocalData data, PipelineSettings settings, string output)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>Hears of the storage whenever it was opened.</summary>
    public required Func<LocalPipelines, Task> Opened { get; init; }

    /// <summary>Hears that it is there no longer.</summary>
    public Action Closed { get; init; } = () => { };

    /// <inheritdoc cref="Watch.Wake"/>
    public SemaphoreSlim? Wake { get; init; }

    /// <summary>Where the digests go.</summary>
    public DigestSettings Digest { get; init; } = new();

    /// <summary>What is logged.</summary>
    public LogLevel Level { get; init; } = LogLevel.Information;

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var pause = ShortestPause;
        for (var hasBegun = false; ;)
        {
            try
            {
                await using var pipelines = await LocalPipelines.OpenAsync(data, settings, Level, Console.Out, stop);
                hasBegun = true;
                await Opened(pipelines);
                using var client = new HttpClient();
                var watch = new Watch(pipelines, output, Console.Out)
                {
                    Quiet = () => pause = ShortestPause,
                    Wake = Wake,
                    SendDigests = new Digests(pipelines, Digest, client, TimeProvider.System).SendAsync,
                };
                await watch.RunAsync(stop);
            }
            catch (Exception e)
                when (hasBegun && !stop.IsCancellationRequested && Fault.Line(e, ReportCulture.Of(settings.Language)) is not null)
            {
                await Console.Error.WriteLineAsync(
                    Fault.Line(e, ReportCulture.Of(settings.Language)) + ReportCulture.Of(settings.Language).Say(
                        $" Nothing is lost; trying again in {pause.TotalSeconds:F0} seconds …",
                        $" Tidak ada yang hilang; dicoba lagi dalam {pause.TotalSeconds:F0} detik …"));
            }
            finally
            {
                Closed();
            }

            await Task.Delay(pause, stop);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }
}
