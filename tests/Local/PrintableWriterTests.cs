using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>Names and cells of others cannot steer the terminal.</summary>
public sealed class PrintableWriterTests
{
    [Theory]
    [InlineData("a\u202egpj.csv", "a\\u202egpj.csv")]
    [InlineData("a\u2066b\u2069\u200f.csv", "a\\u2066b\\u2069\\u200f.csv")]
    [InlineData("a\u001b[2Jb\u009b1m\u0007.csv", "a\\u001b[2Jb\\u009b1m\\u0007.csv")]
    [InlineData("a\rb\nc\u2028d", "a\\u000db\\u000ac\\u2028d")]
    [InlineData("Penjualan é 数\tx 👩\u200d💻", "Penjualan é 数\tx 👩\u200d💻")]
    public async Task A_line_shows_what_would_steer_the_terminal(string text, string printed)
    {
        using var screen = new StringWriter { NewLine = "\n" };
        await using var writer = new PrintableWriter(screen);
        await writer.WriteLineAsync(text);
        Assert.Equal($"{printed}\n", screen.ToString());
    }

    [Fact]
    public void What_is_written_in_several_lines_keeps_them_and_JSON_reads_the_same()
    {
        using var screen = new StringWriter();
        using var writer = new PrintableWriter(screen);
        writer.Write("{\r\n\"a\": \"x\u202ey\"\n}".AsSpan());
        Assert.Equal("{\r\n\"a\": \"x\\u202ey\"\n}", screen.ToString());
        Assert.Equal("x\u202ey", System.Text.Json.JsonDocument.Parse(screen.ToString()).RootElement.GetProperty("a").GetString());
    }

    [Fact]
    public async Task Explain_and_errors_print_through_it()
    {
        using var processes = new Processes();
        var file = Path.Combine(processes.Folder, "deals\u202evsc.csv");
        await File.WriteAllTextAsync(
            file,
            "deal id,stage,amount,created,Note\u001b[2J\n1,Won,5\u202e,2026-09-01,x\n",
            TestContext.Current.CancellationToken);
        var explained = await processes.RunAsync("explain", file);
        var missing = await processes.RunAsync("explain", file + "\u001b[2J");
        Assert.Equal((ExitCode.Done, ExitCode.Misuse), (explained.Code, missing.Code));
        Assert.Contains("deals\\u202evsc.csv", explained.Output, StringComparison.Ordinal);
        Assert.Contains("\\u001b[2J", missing.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(explained.Output + explained.Errors + missing.Output + missing.Errors, sign => sign is '\u202e' or '\u001b');
    }
}
