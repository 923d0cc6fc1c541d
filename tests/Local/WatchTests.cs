using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Pipeline.Local;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>Who watches does what was left undone, and goes on when the storage comes back.</summary>
public sealed class WatchTests
{
    private const string Deals =
        "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n1,One,Closed Won,100,2026-01-10,2026-01-01,Ayu\n";

    [Fact]
    public async Task A_report_that_the_one_before_owed_is_made_at_once_and_not_twice()
    {
        using var processes = new Processes();
        await using (var pipelines = await OpenAsync(processes))
        {
            await UploadAsync(pipelines.Storage, "deals-2026-03-01.csv");
            Assert.NotNull(await pipelines.Of("sales").ReceiveAsync("deals-2026-03-01.csv", TestContext.Current.CancellationToken));
        }

        var first = await WatchedAsync(processes);
        Assert.Contains("Reported sales as of", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Reported", await WatchedAsync(processes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emulator_that_was_ended_is_started_again_and_what_comes_then_is_taken_in()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are Unix's.");
        using var processes = new Processes();
        var reports = Path.Combine(processes.Folder, "out");
        using var watch = processes.Start(["watch", "--data", processes.Data, "--out", reports, "--language", "en"]);
        await watch.SaysAsync("Watching");
        var emulator = EmulatorHold.ProcessOf(processes.Data)!.Value;
        using (var process = Process.GetProcessById(emulator))
        {
            process.Kill();
        }

        for (var since = Stopwatch.GetTimestamp(); (EmulatorHold.ProcessOf(processes.Data) ?? emulator) == emulator;)
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(3), "No other emulator was started.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        await using (var pipelines = await OpenAsync(processes))
        {
            await UploadAsync(pipelines.Storage, "deals-2026-03-01.csv");
        }

        await watch.SaysAsync("Reported sales as of");
        await IsThereAsync(Path.Combine(reports, "sales", "report.html"));
        watch.Terminate();
        var (code, _, errors) = await watch.EndAsync();
        Assert.Equal(0, code);
        Assert.Contains("Nothing is lost; trying again in ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_that_was_killed_is_ended_and_the_report_is_made_without_it()
    {
        const string Name = "deals-2026-03-01.csv";
        var stop = TestContext.Current.CancellationToken;
        using var processes = new Processes();
        using var watch = processes.Start(
            ["watch", "--data", processes.Data, "--out", Path.Combine(processes.Folder, "out"), "--language", "en"]);
        await watch.SaysAsync("Watching");
        await using var pipelines = await OpenAsync(processes);
        await UploadAsync(pipelines.Storage, Name);
        await watch.SaysAsync("Reported the hand-off as of");
        watch.Kill();
        await Assert.ThrowsAsync<IOException>(() => new Withdrawal(pipelines.Storage, pipelines.Of("sales").Side)
            .WithdrawAsync(Name, (_, _) => throw new IOException("Killed."), stop));
        Assert.Contains("\nwon_value,month,2026-01-01,", await FiguresAsync(pipelines), StringComparison.Ordinal);

        using var next = processes.Start(
            ["watch", "--data", processes.Data, "--out", Path.Combine(processes.Folder, "out"), "--language", "en"]);
        var since = Stopwatch.GetTimestamp();
        while ((await FiguresAsync(pipelines)).Contains("\nwon_value,month,2026-01-01,", StringComparison.Ordinal))
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(3), "What was taken back is reported still.");
            await Task.Delay(200, stop);
        }

        next.Terminate();
        Assert.Equal(0, (await next.EndAsync()).Code);
    }

    [Fact]
    public async Task However_many_have_come_one_look_finds_them_all()
    {
        using var processes = new Processes();
        await using var pipelines = await OpenAsync(processes);
        using var wake = new SemaphoreSlim(1000);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        List<int> left = [];
        var watch = new Watch(pipelines, Path.Combine(processes.Folder, "out"), TextWriter.Null)
        {
            Wake = wake,
            Quiet = () =>
            {
                left.Add(wake.CurrentCount);
                if (left.Count == 2)
                {
                    ended.Cancel();
                }
            },
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watch.RunAsync(ended.Token));
        Assert.Equal([1000, 0], left);
    }

    private static async Task<string> FiguresAsync(LocalPipelines pipelines)
    {
        var stop = TestContext.Current.CancellationToken;
        var figures = "";
        await pipelines.EditionsOf("sales").ReadAsync(
            BlobNames.Reports("sales"), asOf: null,
            async blob =>
            {
                if (blob.Name.EndsWith("/metrics.csv", StringComparison.Ordinal))
                {
                    figures = (await blob.DownloadContentAsync(stop)).Value.Content.ToString();
                }
            },
            stop);
        return figures;
    }

    private static async Task<string> WatchedAsync(Processes processes)
    {
        var reports = Directory.CreateDirectory(Path.Combine(processes.Folder, "out")).FullName;
        Directory.Delete(reports, recursive: true);
        using var watch = processes.Start(["watch", "--data", processes.Data, "--out", reports, "--language", "en"]);
        await IsThereAsync(Path.Combine(reports, "handoff", "report.html"));
        watch.Terminate();
        var (code, output, errors) = await watch.EndAsync();
        Assert.True(code == 0, errors);
        return output;
    }

    private static async Task IsThereAsync(string page)
    {
        for (var since = Stopwatch.GetTimestamp(); !File.Exists(page);)
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(4), $"{page} is not written.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static Task<LocalPipelines> OpenAsync(Processes processes) => LocalPipelines.OpenAsync(
        new LocalData(processes.Data, processes.Data), new PipelineSettings(), LogLevel.Error, TextWriter.Null,
        TestContext.Current.CancellationToken);

    private static async Task UploadAsync(Pipeline.Uploads.Storage storage, string name) =>
        await storage.Container(BlobNames.Uploads("sales")).GetBlobClient(name)
            .UploadAsync(new BinaryData(Deals), overwrite: true, TestContext.Current.CancellationToken);
}
