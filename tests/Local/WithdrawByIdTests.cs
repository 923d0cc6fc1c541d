using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>What <c>receipts</c> lists before a name is taken for the upload too.</summary>
public sealed class WithdrawByIdTests
{
    [Fact]
    public async Task An_id_is_one_upload_or_says_of_which_it_is()
    {
        using var processes = new Processes();
        var deals = processes.Deals();
        var copy = Path.Combine(processes.Folder, "copy.csv");
        File.Copy(deals, copy);
        var run = await processes.RunAsync(
            "run", deals, copy, "--side", "sales", "--data", processes.Data, "--out", Path.Combine(processes.Folder, "out"), "--as-of",
            "2026-03-01", "--quiet");
        Assert.True(run.Code == 0, run.Errors);
        var receipts = (await processes.RunAsync("receipts", "--data", processes.Data)).Output;
        var id = receipts.Split('\n')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];

        var both = await processes.RunAsync("withdraw", id, "--data", processes.Data);
        Assert.Equal(
            (ExitCode.Misuse, $"'{id}' is the id of 2 uploads: 'copy.csv', 'deals-2026-03-01.csv'. Name one of them."),
            (both.Code, both.Errors.TrimEnd()));
        Assert.Equal(0, (await processes.RunAsync("withdraw", "copy.csv", "--data", processes.Data)).Code);
        var one = await processes.RunAsync("withdraw", id, "--data", processes.Data);
        Assert.Equal(0, one.Code);
        Assert.EndsWith("Withdrew deals-2026-03-01.csv.\n", one.Output, StringComparison.Ordinal);
    }
}
