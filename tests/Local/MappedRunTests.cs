using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>Tables of one's own on one machine: a mapping tells whose a file is that no format knows, whichever comes first.</summary>
public sealed class MappedRunTests
{
    private static readonly string Mappings = Path.Combine(Repository.Root, "tests", "Sales", "Exports", "mappings", "nota-toko");

    [Theory]
    [InlineData("mapping.csv", "theirs.csv")]
    [InlineData("theirs.csv", "mapping.csv")]
    public async Task A_table_goes_to_the_side_whose_mapping_reads_it_whichever_comes_first(string first, string second)
    {
        await using var commands = await Commands.StartAsync();
        foreach (var file in new[] { first, second })
        {
            var ended = await Commands.RunAsync(
                "run", Path.Combine(Mappings, file), "--data", commands.Data, "--out", Path.Combine(commands.Folder, "out"), "--as-of",
                "2026-05-01");
            Assert.Equal(ExitCode.Done, ended.Code);
        }

        var receipts = await Commands.RunAsync("receipts", "--data", commands.Data, "--language", "en");
        Assert.Contains("read by the mapping 'Nota toko'", receipts.Output, StringComparison.Ordinal);
        Assert.Contains("states the mapping 'Nota toko' (deals)", receipts.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("refused", receipts.Output, StringComparison.Ordinal);

        await Commands.RunAsync("withdraw", "mapping.csv", "--data", commands.Data);
        receipts = await Commands.RunAsync("receipts", "--data", commands.Data, "--language", "en");
        Assert.Contains("theirs.csv: refused", receipts.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_is_tried_on_a_file_before_anything_is_uploaded()
    {
        await using var told = new StringWriter();
        var settings = new PipelineSettings { Language = "en" };
        await Explanation.WriteAsync(
            told, Path.Combine(Mappings, "theirs.csv"), settings, showsFacts: false,
            TriedMapping.Read(Path.Combine(Mappings, "mapping.csv"), settings));
        Assert.Contains("by the mapping 'Nota toko'", told.ToString(), StringComparison.Ordinal);
        Assert.Contains("rows: 5 read = 2 kept + 2 rejected + 1 set aside", told.ToString(), StringComparison.Ordinal);
    }
}
