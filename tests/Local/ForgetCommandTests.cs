using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary><c>forget</c> as people run it: the address is typed, and nothing repeats it.</summary>
public sealed class ForgetCommandTests
{
    [Fact]
    public async Task It_asks_for_the_address_drops_the_person_and_repeats_nothing()
    {
        await using var commands = await Commands.StartAsync();
        var deals = Path.Combine(commands.Folder, "deals.csv");
        await File.WriteAllTextAsync(
            deals,
            "deal id,stage,amount,owner,created,closed,email\nD1,Won,100,Ayu,2026-01-10,2026-02-01,ani@kopi.example\nD2,Won,300,Ayu,"
                + "2026-02-10,2026-02-12,budi@kopi.example\n", TestContext.Current.CancellationToken);
        var run =
            await Commands.RunAsync(
                "run", deals, "--side", "sales", "--data", commands.Data, "--out", Path.Combine(commands.Folder, "out"), "--as-of",
                "2026-03-01");
        Assert.True(run.Code == 0, run.Output + run.Errors);

        Assert.Equal(ExitCode.Misuse, (await commands.Started.RunAsync(["forget", "--data", commands.Data], null, null, "Ani\n")).Code);
        var forgot = await commands.Started.RunAsync(
            ["forget", "--data", commands.Data, "--language", "en"], null, null, "Ani@Kopi.example\n");
        Assert.True(forgot.Code == 0, forgot.Output + forgot.Errors);
        Assert.Contains(
            "Newly noted as the person's: 1 e-mail address, 0 phone numbers, 0 names and the ids of their records.", forgot.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("kopi", forgot.Output + forgot.Errors, StringComparison.OrdinalIgnoreCase);

        var receipts = await Commands.RunAsync("receipts", "--json", "--data", commands.Data, "--language", "en");
        Assert.Contains("\"a person who asked to be forgotten\": 1", receipts.Output, StringComparison.Ordinal);
    }

    // Ctrl+C at the prompt cancels; a screen's own reader would go on waiting for the line.
    [Fact]
    public async Task It_stops_while_it_waits_for_the_address()
    {
        var before = Console.In;
        using var screen = new Unanswered();
        Console.SetIn(screen);
        try
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            var asking = Task.Run(
                () => OwnConsole.WithAsync(
                    TextWriter.Null, TextWriter.Null, () => CommandLine.RunAsync(["forget", "--notes"], stop.Token)),
                TestContext.Current.CancellationToken);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => asking.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        }
        finally
        {
            screen.Answer();
            Console.SetIn(before);
        }
    }

    private sealed class Unanswered : TextReader
    {
        private readonly ManualResetEventSlim answered = new();

        public void Answer() => answered.Set();

        public override string? ReadLine()
        {
            answered.Wait();
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            answered.Dispose();
            base.Dispose(disposing);
        }
    }
}
