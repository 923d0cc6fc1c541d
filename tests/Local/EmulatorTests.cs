using System.Diagnostics;
using Pipeline.Local;
using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>
/// What one process did, the next one finds; and no emulator outlives those who use it. What only looks is called within this process: it
/// holds an emulator as any other would.
/// </summary>
public sealed class EmulatorTests
{
    [Fact]
    public async Task What_was_taken_in_and_withdrawn_is_so_in_the_next_process()
    {
        using var processes = new Processes();
        var reports = Path.Combine(processes.Folder, "out");
        var run = await processes.RunAsync(
            "run", processes.Deals(), "--side", "sales", "--data", processes.Data, "--out", reports, "--as-of", "2026-03-01");
        Assert.True(run.Code == 0, run.Output + run.Errors);
        Assert.False(File.Exists(EmulatorHold.RecordOf(processes.Data)));
        Assert.Contains(
            "deals-2026-03-01.csv", (await Commands.RunAsync("receipts", "--data", processes.Data)).Output, StringComparison.Ordinal);

        var withdrawn = await processes.RunAsync("withdraw", "deals-2026-03-01.csv", "--data", processes.Data, "--language", "en");
        Assert.Equal(0, withdrawn.Code);
        // On a busy machine it says before that the emulator is waited for.
        Assert.EndsWith("Withdrew deals-2026-03-01.csv.\n", withdrawn.Output, StringComparison.Ordinal);
        Assert.Single(withdrawn.Output.Split('\n'), line => line.StartsWith("Withdrew", StringComparison.Ordinal));
        var receipts = await Commands.RunAsync("receipts", "--data", processes.Data, "--language", "en");
        Assert.Equal(0, receipts.Code);
        Assert.Contains("Nothing was taken in yet", receipts.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Misuse, (await Commands.RunAsync("withdraw", "deals-2026-03-01.csv", "--data", processes.Data)).Code);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task The_emulator_of_a_program_that_was_killed_ends_by_itself_with_all_that_was_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are Unix's; on Windows the same connection is closed by the system.");
        using var processes = new Processes();
        await processes.RunAsync("run", processes.Deals(), "--side", "sales", "--data", processes.Data, "--as-of", "2026-03-01");
        for (var kill = 0; kill < (Lane.Slow ? 3 : 1); kill++)
        {
            await KillAsync(processes);
        }

        Assert.False(File.Exists(EmulatorHold.RecordOf(processes.Data)));
    }

    // On a port that was taken while it started another folder's emulator may answer: it says which one it is, at each of its three ports.
    [Fact]
    public async Task An_emulator_is_known_by_its_answers()
    {
        using var processes = new Processes();
        using var watch = processes.Start(["watch", "--data", processes.Data, "--language", "en"]);
        await watch.SaysAsync("Watching");
        var stop = TestContext.Current.CancellationToken;
        var emulator = EmulatorHold.ProcessOf(processes.Data)!.Value;
        using var hold = await EmulatorHold.TakeAsync(processes.Data, stop);
        for (var port = hold!.Port; port < hold.Port + 3; port++)
        {
            Assert.True(await Azurite.AnswersAsync(port, emulator, stop));
            Assert.False(await Azurite.AnswersAsync(port, emulator + 1, stop));
            Assert.True(await Azurite.AnswersAsync(port, null, stop));
        }
    }

    // A backup that was made while the emulator ran: what is withdrawn from it must not leave the folder it was made of.
    [Fact]
    public async Task A_copy_of_a_folder_has_no_share_in_its_emulator_and_another_path_to_it_has()
    {
        var stop = TestContext.Current.CancellationToken;
        using var processes = new Processes();
        await using var first = await Azurite.StartAsync(processes.Data, processes.Data, (_, _) => { }, stop);
        var copy = Directory.CreateDirectory(Path.Combine(processes.Folder, "copy")).FullName;
        File.Copy(EmulatorHold.RecordOf(processes.Data), EmulatorHold.RecordOf(copy));
        Assert.Null(await EmulatorHold.TakeAsync(copy, stop));
        await using var second = await Azurite.StartAsync(copy, copy, (_, _) => { }, stop);
        Assert.NotEqual(first.ConnectionString, second.ConnectionString);

        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights of their own on Windows.");
        var link = Path.Combine(processes.Folder, "link");
        Directory.CreateSymbolicLink(link, processes.Data);
        await using var third = await Azurite.StartAsync(link, link, (_, _) => { }, stop);
        Assert.Equal(first.ConnectionString, third.ConnectionString);
        Assert.Empty(Directory.EnumerateFiles(processes.Data, "*.mark"));
    }

    // On the usual port stands what somebody runs for himself: two folders of ours at once would be one there.
    [Fact]
    public async Task Programs_that_name_no_folder_keep_theirs_apart()
    {
        var stop = TestContext.Current.CancellationToken;
        Assert.SkipWhen(await Azurite.IsRunningAsync(stop), "An emulator runs on the usual port here, which programs share.");
        using var processes = new Processes();
        await using var first = await Azurite.StartAsync(null, Path.Combine(processes.Folder, "one"), (_, _) => { }, stop);
        await using var second = await Azurite.StartAsync(null, Path.Combine(processes.Folder, "two"), (_, _) => { }, stop);
        Assert.False(first.IsShared || second.IsShared);
        Assert.NotEqual(first.ConnectionString, second.ConnectionString);
    }

    [Fact]
    public async Task Programs_at_once_share_the_emulator_of_their_folder_and_it_ends_with_the_last()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are Unix's.");
        using var processes = new Processes();
        using var first = processes.Start(["watch", "--data", processes.Data, "--language", "en"]);
        await first.SaysAsync("Watching");
        var emulator = EmulatorHold.ProcessOf(processes.Data)!.Value;
        using var second = processes.Start(["watch", "--data", processes.Data, "--language", "en"]);
        await second.SaysAsync("Watching");
        Assert.Equal(emulator, EmulatorHold.ProcessOf(processes.Data));

        first.Terminate();
        Assert.Equal(0, (await first.EndAsync()).Code);
        var receipts = await Commands.RunAsync("receipts", "--data", processes.Data, "--language", "en");
        Assert.True(receipts.Code == 0, receipts.Errors);
        Assert.Equal(emulator, EmulatorHold.ProcessOf(processes.Data));

        if (Processes.IsInterruptIgnored())
        {
            second.Terminate();
        }
        else
        {
            second.Interrupt();
        }

        Assert.Equal(0, (await second.EndAsync()).Code);
        Assert.Null(EmulatorHold.ProcessOf(processes.Data));
        await IsGoneAsync(emulator);
    }

    private static async Task KillAsync(Processes processes)
    {
        using var watch = processes.Start(["watch", "--data", processes.Data, "--language", "en"]);
        await watch.SaysAsync("Watching");
        var emulator = EmulatorHold.ProcessOf(processes.Data)!.Value;
        watch.Kill();
        var receipts = await Commands.RunAsync("receipts", "--data", processes.Data, "--language", "en");
        Assert.True(receipts.Code == 0, receipts.Errors);
        Assert.Contains("deals-2026-03-01.csv", receipts.Output, StringComparison.Ordinal);
        await IsGoneAsync(emulator);
    }

    private static async Task IsGoneAsync(int id)
    {
        for (var since = Stopwatch.GetTimestamp(); ; await Task.Delay(50))
        {
            try
            {
                using var process = Process.GetProcessById(id);
                Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(30), $"Emulator {id} still runs.");
            }
            catch (ArgumentException)
            {
                return;
            }
        }
    }
}
