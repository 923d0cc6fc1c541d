using Pipeline.Local;
using Pipeline.Reports;
using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>Whatever stops the program is one clear line and an exit code, never a trace.</summary>
public sealed class ExitTests
{
    [Fact]
    public async Task Without_node_one_line_says_what_to_install()
    {
        using var processes = new Processes();
        var ended = await processes.RunAsync(["run", processes.Deals(), "--data", processes.Data], path: processes.Folder);
        Assert.Equal(ExitCode.Failed, ended.Code);
        Assert.Contains("pasang Node.js 20", OneLine(ended.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_emulator_cannot_do_is_told_with_what_to_look_at()
    {
        var full = new Azure.RequestFailedException(500, "Service request failed.\nStatus: 500 (ENOSPC)");
        Assert.Equal(
            "The storage answered 500: it could not do what was asked. Is the disk of the data folder full?",
            Fault.Line(full, ReportCulture.Of("en")));
        Assert.Equal(
            "Penyimpanan menjawab 500: permintaannya gagal. Apakah disk tempat folder data penuh?",
            Fault.Line(full, ReportCulture.Of("id")));
    }

    [Theory]
    [InlineData(false, 130)]
    [InlineData(true, 143)]
    public async Task A_signal_while_it_works_is_told_in_one_line(bool isTerminate, int code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are Unix's.");
        Assert.SkipWhen(
            !isTerminate && Processes.IsInterruptIgnored(),
            "These tests were started with SIGINT ignored, as shells start jobs in the background, and what they start inherits it.");
        using var processes = new Processes();
        using var run = processes.Start(["run", "--data", processes.Data]);
        await run.SaysAsync("[3/");
        if (isTerminate)
        {
            run.Terminate();
        }
        else
        {
            run.Interrupt();
        }

        var ended = await run.EndAsync();
        Assert.Equal(code, ended.Code);
        OneLine(ended.Errors);
        Assert.False(File.Exists(EmulatorHold.RecordOf(processes.Data)));
    }

    [Fact]
    public async Task Away_from_a_clone_one_line_says_where_to_run_it()
    {
        using var processes = new Processes();
        var away = Directory.CreateDirectory(Path.Combine(processes.Folder, "published"));
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*")
            .Where(
                file => Path.GetExtension(file) is ".dll" or ".json"
                    && !Path.GetFileName(file).StartsWith("Tests.", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(away.FullName, Path.GetFileName(file)));
        }

        var ended =
            await processes.RunAsync(
                ["run", processes.Deals(), "--data", processes.Data], path: null, Path.Combine(away.FullName, "pipeline.dll"));
        Assert.Equal(ExitCode.Failed, ended.Code);
        Assert.Contains("dari klon repositori", OneLine(ended.Errors), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task An_emulator_slower_than_half_a_minute_is_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The slow node of this test is a shell script.");
        Assert.SkipUnless(Lane.Slow, "It waits half a minute: PIPELINE_SLOW=1 runs it.");
        using var processes = new Processes();
        var node = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "node"))
            .First(File.Exists);
        var slow = Path.Combine(processes.Folder, "node");
        await File.WriteAllTextAsync(slow, $"#!/bin/sh\nsleep 33\nexec '{node}' \"$@\"\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(slow, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var ended =
            await processes.RunAsync(
                ["run", processes.Deals(), "--data", processes.Data], path: processes.Folder + Path.PathSeparator
                    + Environment.GetEnvironmentVariable("PATH"));
        Assert.True(ended.Code == 0, ended.Errors);
        Assert.Contains("masih menunggu", ended.Output, StringComparison.Ordinal);
    }

    private static string OneLine(string errors)
    {
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        return Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
