using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>What <c>receipts</c> lists before a name is taken for the upload too.</summary>
public sealed class WithdrawByIdTests
{
    [Fact]
    public async Task An_id_is_one_upload_or_says_of_which_it_is()
    {
        await using var commands = await Commands.StartAsync();
        var deals = commands.Deals();
        var copy = Path.Combine(commands.Folder, "copy.csv");
        File.Copy(deals, copy);
        var run = await Commands.RunAsync(
            "run", deals, copy, "--side", "sales", "--data", commands.Data, "--out", Path.Combine(commands.Folder, "out"), "--as-of",
            "2026-03-01", "--quiet");
        Assert.True(run.Code == 0, run.Errors);
        var receipts = (await Commands.RunAsync("receipts", "--data", commands.Data, "--language", "en")).Output;
        var id = receipts.Split('\n')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];

        var both = await Commands.RunAsync("withdraw", id, "--data", commands.Data, "--language", "en");
        Assert.Equal(
            (ExitCode.Misuse, $"'{id}' is the id of 2 uploads: 'copy.csv', 'deals-2026-03-01.csv'. Name one of them."),
            (both.Code, both.Errors.TrimEnd()));
        Assert.Equal(0, (await Commands.RunAsync("withdraw", "copy.csv", "--data", commands.Data, "--language", "en")).Code);
        var one = await Commands.RunAsync("withdraw", id, "--data", commands.Data, "--language", "en");
        Assert.Equal(0, one.Code);
        Assert.EndsWith("Withdrew deals-2026-03-01.csv.\n", one.Output, StringComparison.Ordinal);
    }
}
