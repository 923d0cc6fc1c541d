using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>The command line's files once more: the same uploads, so the same bytes, however long ago the first time was.</summary>
public sealed class RunAgainTests
{
    private static readonly string[] Sides = ["marketing", "sales", "handoff"];

    [Fact]
    public async Task The_same_files_again_give_the_same_bytes()
    {
        await using var commands = await Commands.StartAsync();

        // No day in its name: what it tells is as old as its upload.
        var deals = Path.Combine(commands.Folder, "deals.csv");
        await File.WriteAllTextAsync(
            deals,
            "deal id,stage,amount,currency,created,closed\nD1,Won,100,IDR,2026-01-01,2026-01-10\nD2,Negosiasi,50,IDR,2026-01-05,\n",
            TestContext.Current.CancellationToken);
        var (first, again) = (Path.Combine(commands.Folder, "first"), Path.Combine(commands.Folder, "again"));
        foreach (var output in new[] { first, again })
        {
            var ended = await Commands.RunAsync("run", deals, "--data", commands.Data, "--out", output, "--as-of", "2026-02-01");
            Assert.Equal(ExitCode.Done, ended.Code);
        }

        Assert.Equal(Bytes(first), Bytes(again));
        Assert.Contains(Bytes(first), file => file.StartsWith("sales/report.json ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_file_named_brings_no_samples_among_one_s_own()
    {
        await using var commands = await Commands.StartAsync();
        var output = Path.Combine(commands.Folder, "out");
        string[] where = ["--data", commands.Data, "--out", output, "--as-of", "2026-03-01", "--language", "en"];
        Assert.Equal(ExitCode.Done, (await Commands.RunAsync(["run", commands.Deals(), .. where])).Code);
        var before = Bytes(output);
        var ended = await Commands.RunAsync(["run", .. where]);
        Assert.Equal(ExitCode.Done, ended.Code);
        Assert.Contains("No file is named", ended.Output, StringComparison.Ordinal);
        Assert.Equal(before, Bytes(output));
        var receipts = await Commands.RunAsync("receipts", "--data", commands.Data);
        Assert.DoesNotContain("mesinkopi", receipts.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_files_of_one_s_own_are_taken_in_among_the_samples()
    {
        await using var commands = await Commands.StartAsync();
        var own = commands.Deals();
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        var terms = Path.Combine(samples, "marketing", "brand-terms.csv");
        var folder = Directory.CreateDirectory(Path.Combine(commands.Folder, "in", "marketing")).FullName;
        File.Copy(terms, Path.Combine(folder, "brand-terms.csv"));
        string[] where = ["--data", commands.Data, "--out", Path.Combine(commands.Folder, "out"), "--as-of", "2026-03-01"];
        Assert.Equal(ExitCode.Done, (await Commands.RunAsync(["run", Path.Combine(commands.Folder, "in"), .. where])).Code);
        var ended = await Commands.RunAsync(["run", own, .. where, "--language", "en"]);
        Assert.Equal(ExitCode.Misuse, ended.Code);
        Assert.Contains("holds the samples that ship", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("deals", (await Commands.RunAsync("receipts", "--data", commands.Data)).Output, StringComparison.Ordinal);
    }

    private static List<string> Bytes(string folder) =>
    [
        .. Sides.SelectMany(side => Directory.EnumerateFiles(Path.Combine(folder, side), "*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(folder, file).Replace('\\', '/')} {Hash(file)}"),
    ];

    private static string Hash(string file) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)));
}
