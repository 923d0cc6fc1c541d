using Pipeline.Local;
using Pipeline.Reports;
using Pipeline.Tables;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>One is counted as one.</summary>
public sealed class CountsTests
{
    [Theory]
    [InlineData(0, "0 rows")]
    [InlineData(1, "1 row")]
    [InlineData(1_200, "1,200 rows")]
    public void A_count_stands_with_its_word(long count, string text) => Assert.Equal(text, Plural.Counted(count, "row", "rows"));

    [Fact]
    public void A_note_on_one_row_is_of_one_row()
    {
        var notes = string.Join(
            ' ',
            Taking.Of(
                "deals.csv",
                "deal id,stage,amount,owner,created\nD1,Won,100,Ayu,2026-08-10,x,y\nD2,Open,100,Ayu,2026-10-10\n").File.Notes);
        Assert.Contains("1 row holds more cells than the heading", notes, StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_a_warning_on_one_upload() =>
        Assert.StartsWith("1 upload was read by an older version", OlderReaders.Warning(1).English, StringComparison.Ordinal);

    [Fact]
    public async Task And_the_console_on_a_file_of_one_row()
    {
        await using var commands = await Commands.StartAsync();
        var run = await Commands.RunAsync(
            "run",
            commands.Deals(),
            "--side",
            "sales",
            "--data",
            commands.Data,
            "--out",
            Path.Combine(commands.Folder, "out"),
            "--as-of",
            "2026-03-01",
            "--language",
            "en");
        Assert.Contains("1 of 1 row kept", run.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<![\d.,])1 (rows|deals|uploads|leads|files)\b", run.Output);
    }
}
