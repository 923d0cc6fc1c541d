using Microsoft.Extensions.Logging;
using Pipeline.Desk;
using Pipeline.DigestDelivery;
using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.Desk;

/// <summary>The desks as one machine serves them, on a free port over an emulator of their own, with a watch behind them.</summary>
public sealed class RunningDesk : IAsyncLifetime
{
    /// <summary>The most bytes of a file here.</summary>
    public const long MostBytes = 256 * 1024;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pipeline-desk-");
    private readonly CancellationTokenSource ended = new();
    private readonly LocalDesk desk = new(new PipelineSettings(), new DigestSettings());
    private LocalPipelines? pipelines;
    private DeskServer? server;
    private Task watch = Task.CompletedTask;

    public int Port => server!.Port;

    public LocalPipelines Pipelines => pipelines!;

    public async ValueTask InitializeAsync()
    {
        var data = Path.Combine(folder.FullName, "data");
        pipelines = await LocalPipelines.OpenAsync(
            new LocalData(data, data), new PipelineSettings(), LogLevel.Error, TextWriter.Null, ended.Token);
        desk.Open(pipelines);
        server = await DeskServer.StartAsync(desk, port: 0, new DeskLimits { File = MostBytes, Files = 5 }, ended.Token);
        watch = new Watch(pipelines, Path.Combine(folder.FullName, "out"), TextWriter.Null) { Wake = desk.Wake }.RunAsync(ended.Token);
    }

    /// <summary>A browser of its own: it keeps its cookies, and follows no redirection by itself.</summary>
    public DeskBrowser Open(string language = "en") => new(Port, language);

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watch);
        await server!.DisposeAsync();
        await pipelines!.DisposeAsync();
        desk.Dispose();
        ended.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>What an answer says, once it is the one that is waited for.</summary>
    public static async Task<string> UntilAsync(DeskBrowser browser, string path, Func<string, bool> isThere)
    {
        for (var tries = 0; ; tries++)
        {
            var page = await browser.PageAsync(path);
            if (isThere(page))
            {
                return page;
            }

            Assert.True(tries < 900, $"{path} never showed what was waited for: {page}");
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }
}
