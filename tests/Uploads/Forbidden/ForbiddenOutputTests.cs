using DocumentFormat.OpenXml.Packaging;
using Handoff;
using Marketing;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Sales;
using Xunit;
using Database = Pipeline.Facts.Database;
using Names = Pipeline.Facts.Names;

namespace Pipeline.Tests.Uploads.Forbidden;

/// <summary>
/// From every text column of every fact to each output: what a format made itself is cleaned too, and what older readers wrote stops
/// nothing.
/// </summary>
public sealed class ForbiddenOutputTests(ReceivedFolders folders)
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
                    $"select column_name from (describe select * from read_parquet({Names.Quote(part)})) where column_type = 'VARCHAR' and "
                        + $"column_name in ('name', 'owner', 'title', 'campaign', 'product', 'account', 'reason', 'page', 'path')",
                    record => record.GetString(0)).ToList();
                if (texts.Count > 0)
                {
                    database.Run(
                        $"create or replace table old as select * replace ("
                            + $"{string.Join(", ", texts.Select(text => $"\"{text}\" || chr(11) || chr(65535) || chr(8238) as \"{text}\""))}) from read_parquet({Names.Quote(part)})");
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

    [Fact]
    public async Task Every_output_of_the_hand_off_is_the_same_with_them_in_every_text_of_every_fact()
    {
        using var workplace = new Workplace();
        var plain = await HandOffAsync(await PublishAsync(workplace, "plain", change: null), workplace);
        var mixed = await HandOffAsync(await PublishAsync(workplace, "mixed", ForbiddenCharacters.In), workplace);
        Assert.Equal(plain.Keys, mixed.Keys);
        foreach (var (file, content) in plain)
        {
            Assert.True(content.AsSpan().SequenceEqual(mixed[file]), file);
        }
    }

    // What the sides published before texts were cleaned, or another program in their place.
    [Fact]
    public async Task Published_texts_with_them_stop_no_output_of_the_hand_off()
    {
        using var workplace = new Workplace();
        var publications = await PublishAsync(workplace, "spoilt", change: null);
        using (var database = new Database(workplace.Folder))
        {
            foreach (var path in publications.SelectMany(publication => publication.Files.Values))
            {
                Spoil(database, path);
            }
        }

        using var memory = new MemoryStream((await HandOffAsync(publications, workplace))["report.xlsx"]);
        using var workbook = SpreadsheetDocument.Open(memory, isEditable: false);
        Assert.All(workbook.WorkbookPart!.WorksheetParts, sheet => Assert.False(ForbiddenCharacters.AreIn(sheet.Worksheet!.InnerText)));
    }

    private async Task<IReadOnlyList<Publication>> PublishAsync(Workplace workplace, string name, Func<object, object>? change)
    {
        List<Publication> publications = [];
        foreach (var side in new[] { MarketingPipeline.Marketing, SalesPipeline.Sales })
        {
            using var facts = await TakeAsync(side, change);
            publications.Add(facts.Publish(Directory.CreateDirectory(Path.Combine(workplace.Folder, name, side.Name)).FullName, AsOf));
        }

        return publications;
    }

    private static async Task<SortedDictionary<string, byte[]>> HandOffAsync(IReadOnlyList<Publication> publications, Workplace workplace)
    {
        var composer = new HandoffComposer(new PipelineSettings { Language = "en" }, NullLogger.Instance);
        var composed = await composer.ComposeAsync(publications, AsOf, workplace.Folder);
        Assert.DoesNotContain(composed.Report.Warnings, warning => warning.Code == Failures.Code);
        Assert.Equal(6, composed.Files.Count);
        Assert.All(composed.Given, side => Assert.NotEmpty(side.Value));
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (place, file) in composed.Files.Select(file => ("", file))
            .Concat(composed.Given.SelectMany(side => side.Value.Select(file => (side.Key + "/", file)))))
        {
            files[place + file.Name] = file.Content.ToArray();
        }

        return files;
    }

    private static void Spoil(Database database, string path)
    {
        var texts = database.Query(
            $"select column_name from (describe select * from read_parquet({Names.Quote(path)})) where column_type = 'VARCHAR'",
            record => record.GetString(0)).ToList();
        if (texts.Count > 0)
        {
            var columns = texts.Select(text => $"\"{text}\" || chr(11) || chr(1) || chr(65535) || chr(8238) || '=1+1' as \"{text}\"");
            database.Run(
                $"create or replace table old as select * replace ({string.Join(", ", columns)}) from read_parquet({Names.Quote(path)})");
            database.Run($"copy old to {Names.Quote(path)} (format parquet)");
        }
    }

    private async Task<SortedDictionary<string, byte[]>> WriteAsync(Side side, Func<object, object>? change)
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

    private async Task<LocalFacts> TakeAsync(Side side, Func<object, object>? change)
    {
        if (change is null)
        {
            return await folders.FormatsAsync(side);
        }

        var facts = new LocalFacts(side, change);
        foreach (var folder in SampleFolders.All.Where(folder => SampleFolders.Side(folder) == side.Name))
        {
            await facts.TakeAsync(SampleFolders.Input(folder));
        }

        return facts;
    }

    private static Side SideOf(string name) => name == "sales" ? SalesPipeline.Sales : MarketingPipeline.Marketing;
}
