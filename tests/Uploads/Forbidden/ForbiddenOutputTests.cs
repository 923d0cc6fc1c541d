using DocumentFormat.OpenXml.Packaging;
using Marketing;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Sales;
using Xunit;
using Database = Pipeline.Facts.Database;
using Names = Pipeline.Facts.Names;

namespace Pipeline.Tests.Uploads.Forbidden;

/// <summary>From every text column of every fact to each output: what a format made itself is cleaned too, and what older readers wrote stops nothing.</summary>
public sealed class ForbiddenOutputTests
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    public static TheoryData<string> Sides => ["marketing", "sales"];

    [Theory]
    [MemberData(nameof(Sides))]
    public async Task Every_output_is_the_same_with_them_in_every_text_of_every_fact(string name)
    {
        var side = SideOf(name);
        var plain = await WriteAsync(side, change: null);
        var mixed = await WriteAsync(side, ForbiddenCharacters.In);
        Assert.Equal(plain.Select(file => file.Key), mixed.Select(file => file.Key));
        foreach (var (file, content) in plain)
        {
            Assert.True(content.AsSpan().SequenceEqual(mixed[file]), file);
        }
    }

    [Theory]
    [MemberData(nameof(Sides))]
    public async Task Facts_that_an_older_reader_wrote_with_them_stop_no_output(string name)
    {
        var side = SideOf(name);
        using var facts = await TakeAsync(side, change: null);
        using (var database = new Database(facts.Folder))
        {
            foreach (var part in Directory.EnumerateFiles(facts.Folder, "*.parquet", SearchOption.AllDirectories))
            {
                var texts = database.Query(
                    $"select column_name from (describe select * from read_parquet({Names.Quote(part)})) where column_type = 'VARCHAR' and column_name in ('name', 'owner', 'title', 'campaign', 'product', 'account', 'reason', 'page', 'path')",
                    record => record.GetString(0)).ToList();
                if (texts.Count > 0)
                {
                    database.Run($"create or replace table old as select * replace ({string.Join(", ", texts.Select(text => $"\"{text}\" || chr(11) || chr(65535) || chr(8238) as \"{text}\""))}) from read_parquet({Names.Quote(part)})");
                    database.Run($"copy old to {Names.Quote(part)} (format parquet)");
                }
            }
        }

        var files = await facts.FilesAsync(AsOf);
        using var memory = new MemoryStream(files.Files.Single(file => file.Name == "report.xlsx").Content.ToArray());
        using var workbook = SpreadsheetDocument.Open(memory, isEditable: false);
        Assert.All(workbook.WorkbookPart!.WorksheetParts, sheet => Assert.False(ForbiddenCharacters.AreIn(sheet.Worksheet!.InnerText)));
        Assert.Empty(files.Failures);
    }

    private static async Task<SortedDictionary<string, byte[]>> WriteAsync(Side side, Func<object, object>? change)
    {
        using var facts = await TakeAsync(side, change);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in (await facts.FilesAsync(AsOf)).Files)
        {
            files[file.Name] = file.Content.ToArray();
        }

        using var published = new Workplace();
        foreach (var (shape, path) in facts.Publish(published.Folder, AsOf).Files)
        {
            files[shape] = await File.ReadAllBytesAsync(path);
        }

        return files;
    }

    private static async Task<LocalFacts> TakeAsync(Side side, Func<object, object>? change)
    {
        var facts = new LocalFacts(side, change);
        foreach (var folder in SampleFolders.All.Where(folder => SampleFolders.Side(folder) == side.Name))
        {
            await facts.TakeAsync(SampleFolders.Input(folder));
        }

        return facts;
    }

    private static Side SideOf(string name) => name == "sales" ? SalesPipeline.Sales : MarketingPipeline.Marketing;
}
