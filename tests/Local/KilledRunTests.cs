using System.Diagnostics;
using Pipeline.Local;
using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>A run that is killed, at whatever point and how often, and then done again ends as one that nothing disturbed.</summary>
public sealed class KilledRunTests
{
    // Under names that tell their day: the time of an upload is told in a report where a name tells none.
    private static readonly (string Sample, string Name)[] Files =
    [
        ("marketing/brand-terms.csv", "brand-terms-2026-10-31.csv"), ("sales/quotas-2026.csv", "quotas-2026-10-31.csv"),
        ("marketing/instagram_posts_2026-10-31.csv", "instagram_posts_2026-10-31.csv"),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Category", "Slow")]
    public async Task What_was_killed_and_is_done_again_ends_with_the_same_bytes(bool withEmulator)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are Unix's.");
        Assert.SkipUnless(Lane.Slow, "Run in the slow lane (PIPELINE_SLOW=1): a run is some seconds, and each point takes two.");
        var seed = Lane.Seed();
        TestContext.Current.TestOutputHelper?.WriteLine($"PIPELINE_SEED={seed}");
        var chance = new Random((int)(seed % int.MaxValue));
        using var undisturbed = new Processes();
        var since = Stopwatch.GetTimestamp();
        var expected = await EndAsync(undisturbed);
        var whole = Stopwatch.GetElapsedTime(since);
        var kills = 0;
        var limit = TimeSpan.FromMinutes(7);
        for (var round = 1; round == 1 || Stopwatch.GetElapsedTime(since) < limit; round++)
        {
            using var disturbed = new Processes();
            for (var kill = chance.Next(4); kill >= 0; kill--, kills++)
            {
                using var run = disturbed.Start(Arguments(disturbed));
                await Task.Delay(whole * chance.NextDouble(), TestContext.Current.CancellationToken);
                run.Kill();
                if (withEmulator && EmulatorHold.ProcessOf(disturbed.Data) is { } emulator)
                {
                    Kill(emulator);
                }
            }

            var ended = await EndAsync(disturbed);
            Assert.Equal(Encoding.UTF8.GetString(expected["receipts"]), Encoding.UTF8.GetString(ended["receipts"]));
            Assert.True(expected.Keys.SequenceEqual(ended.Keys), $"Round {round}: {string.Join(", ", ended.Keys.Except(expected.Keys))}");
            Assert.All(expected, file => Assert.True(file.Value.AsSpan().SequenceEqual(ended[file.Key]), $"Round {round}: {file.Key}"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{kills} kills within {whole.TotalSeconds:F1} s each");
    }

    private static string[] Arguments(Processes processes)
    {
        var input = Directory.CreateDirectory(Path.Combine(processes.Folder, "in")).FullName;
        foreach (var (sample, name) in Files)
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "samples", sample), Path.Combine(input, name), overwrite: true);
        }

        return
        [
            "run", input, processes.Deals(), "--data", processes.Data, "--out", Path.Combine(processes.Folder, "out"), "--as-of",
            "2026-10-31",
        ];
    }

    /// <summary>Runs to the end; the reports' bytes, and what the receipts say.</summary>
    private static async Task<SortedDictionary<string, byte[]>> EndAsync(Processes processes)
    {
        var run = await processes.RunAsync(Arguments(processes));
        Assert.True(run.Code == 0, run.Output + run.Errors);
        var receipts = await processes.RunAsync("receipts", "--data", processes.Data);
        Assert.True(receipts.Code == 0, receipts.Errors);
        var folder = Path.Combine(processes.Folder, "out");
        var ended = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["receipts"] = Encoding.UTF8.GetBytes(receipts.Output) };
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            ended[Path.GetRelativePath(folder, file)] = await File.ReadAllBytesAsync(file);
        }

        return ended;
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            process.WaitForExit();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
