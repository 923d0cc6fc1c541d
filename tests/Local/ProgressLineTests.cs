using Microsoft.Extensions.Time.Testing;
using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>What a terminal shows of something that takes its time: one line, written over, and gone at the end.</summary>
public sealed class ProgressLineTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly StringWriter terminal = new();

    [Fact]
    public void A_share_is_told_from_the_first_second_on_and_five_times_a_second_at_most()
    {
        using (var step = Line().Begin("Reading deals.csv"))
        {
            step.Report(0.1);
            Assert.Equal("", terminal.ToString());
            time.Advance(TimeSpan.FromSeconds(1));
            step.Report(0.404);
            step.Report(0.5);
            Assert.Equal("\rReading deals.csv: 40 %", terminal.ToString());
            time.Advance(TimeSpan.FromMilliseconds(200));
            step.Report(1);
            Assert.Equal("\rReading deals.csv: 40 %\rReading deals.csv: 100 %", terminal.ToString());
        }

        Assert.EndsWith("100 %\r" + new string(' ', "Reading deals.csv: 100 %".Length) + "\r", terminal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Seconds_are_told_where_there_is_no_share_until_it_is_done()
    {
        using (Line().Begin("Menyusun laporan sales", "detik"))
        {
            time.Advance(TimeSpan.FromSeconds(1));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        var told = terminal.ToString();
        Assert.StartsWith("\rMenyusun laporan sales: 1 detik\rMenyusun laporan sales: 2 detik\r ", told, StringComparison.Ordinal);
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(told, terminal.ToString());
    }

    [Fact]
    public void What_is_done_within_a_second_leaves_nothing()
    {
        using (var step = Line().Begin("Reading deals.csv"))
        {
            time.Advance(TimeSpan.FromMilliseconds(900));
            step.Report(1);
        }

        Assert.Equal("", terminal.ToString());
    }

    [Fact]
    public void A_long_name_is_cut_so_that_the_line_stays_one_and_a_control_sign_does_nothing()
    {
        using var step = Line(width: 24).Begin("Reading a\u001bvery long name of a file.csv");
        time.Advance(TimeSpan.FromSeconds(1));
        step.Report(0.5);
        Assert.Equal("\rReading a\\u001bv…: 50 %", terminal.ToString());
    }

    [Fact]
    public async Task Where_errors_go_to_no_terminal_nothing_is_told_of_progress()
    {
        await using var commands = await Commands.StartAsync();
        var ended = await commands.Started.RunAsync(
            "run", commands.Deals(), "--data", commands.Data, "--out", Path.Combine(commands.Folder, "out"));
        Assert.Equal((ExitCode.Done, ""), (ended.Code, ended.Errors));
        Assert.DoesNotContain("\r", ended.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("--quiet", false)]
    [InlineData("--json", false)]
    public async Task A_run_tells_of_its_reports_unless_nothing_but_the_result_is_asked_for(string? option, bool isTold)
    {
        await using var commands = await Commands.StartAsync();
        string[] arguments = ["run", commands.Deals(), "--data", commands.Data, "--out", Path.Combine(commands.Folder, "out")];
        await using var output = new StringWriter();
        await using var errors = new StringWriter();

        // A clock of which every look is a second later: whatever is begun takes long enough to be told of.
        var line = new ProgressLine(terminal, new HastyTime(), () => 200);
        var code = await OwnConsole.WithAsync(
            output, errors,
            () => CommandLine.RunAsync(
                option is null ? arguments : [.. arguments, option], TestContext.Current.CancellationToken, line));
        Assert.Equal((ExitCode.Done, ""), (code, errors.ToString()));
        Assert.Equal(
            isTold, terminal.ToString().Contains("\rMembaca deals-2026-03-01.csv: ", StringComparison.Ordinal));
        Assert.Equal(isTold, terminal.ToString().Length > 0);
        Assert.Equal(
            isTold, output.ToString().Contains("[1/1] sales: deals-2026-03-01.csv … hubspot-deals", StringComparison.Ordinal));
    }

    public void Dispose() => terminal.Dispose();

    private ProgressLine Line(int width = 80) => new(terminal, time, () => width);

    private sealed class HastyTime : TimeProvider
    {
        private long seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref seconds);
    }
}
