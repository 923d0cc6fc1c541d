using System.Text;
using Handoff;
using Marketing;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Facts;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Reports;

/// <summary>
/// No table that lies in storage stops a report, and none that is unreadable is taken for an empty one: each kind of part, and each list
/// that the hand-off and the sides give each other, is spoilt in turn: all in the slow lane. The ordinary lane keeps the records that all
/// else rests on (leads, deals, what became of them), one list given back, and the two ends of time at once.
/// </summary>
[Trait("Category", "Slow")]
public sealed class SpoiltPartsTests(ReceivedFolders folders) : IDisposable
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);
    private static readonly PipelineSettings Settings = new() { Language = "en" };
    private static readonly byte[] NoParquet = Encoding.UTF8.GetBytes("no parquet\n");

    private static readonly string[] Kept = ["leads", "deals", "lead_outcomes"];

    private readonly Workplace workplace = new();

    public static TheoryData<string> Sides => ["marketing", "sales"];

    [Theory]
    [MemberData(nameof(Sides))]
    public async Task Parts_of_each_table_in_turn(string name)
    {
        var side = name == "sales" ? SalesPipeline.Sales : MarketingPipeline.Marketing;
        using var facts = await folders.FormatsAsync(side);
        var composer = new ReportComposer(side, Settings, NullLogger.Instance);
        Task<Composed> ComposeAsync() => composer.ComposeAsync(facts.Receipts, 0, AsOf, facts.Folder);
        var whole = await folders.WholeAsync(side);
        var tables = facts.Receipts.SelectMany(receipt => receipt.Parts).GroupBy(part => part.Table).ToList();
        Assert.NotEmpty(tables);
        foreach (var table in tables.Where(table => IsTried(table.Key)))
        {
            var paths = table.Select(part => Path.Combine(facts.Folder, part.Blob)).Distinct().ToList();
            await WithAsync(paths, NoParquet, async () => Hold(whole, await ComposeAsync(), table.Key));
            await WithAsync(paths[..1], Emptied(paths[0]), async () => Assert.Equal(6, (await ComposeAsync()).Files.Count));
        }
    }

    [Fact]
    public async Task Published_lists_in_turn()
    {
        using var marketing = await folders.FormatsAsync(MarketingPipeline.Marketing);
        using var sales = await folders.FormatsAsync(SalesPipeline.Sales);
        string Place(string name) => Directory.CreateDirectory(Path.Combine(workplace.Folder, name)).FullName;
        Publication[] publications = [marketing.Publish(Place("m"), AsOf), sales.Publish(Place("s"), AsOf)];
        var composer = new HandoffComposer(Settings, NullLogger.Instance);
        Task<Composed> ComposeAsync() => composer.ComposeAsync(publications, AsOf, workplace.Folder);
        var whole = await ComposeAsync();
        foreach (var (shape, path) in publications.SelectMany(publication => publication.Files).Where(file => IsTried(file.Key)))
        {
            await WithAsync([path], NoParquet, async () => Hold(whole, await ComposeAsync(), shape));
        }
    }

    [Fact]
    public async Task Feedback_lists_in_turn()
    {
        var side = MarketingPipeline.Marketing;
        using var facts = await folders.FormatsAsync(side);
        var composer = new ReportComposer(side, Settings, NullLogger.Instance);
        var whole = await folders.WholeAsync(side);
        Assert.NotEmpty(Feedback.ShapesOf(side));
        foreach (var shape in Feedback.ShapesOf(side).Where((_, i) => Lane.Slow || i == 0))
        {
            var path = Path.Combine(facts.Folder, shape.Name + ".parquet");
            await File.WriteAllBytesAsync(path, NoParquet, TestContext.Current.CancellationToken);
            Hold(whole, await composer.ComposeAsync(facts.Receipts, 0, AsOf, facts.Folder), shape.Name);
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("0001-01-01", "0001-01-01")]
    [InlineData("0001-01-01", "9999-12-31")]
    [InlineData("9999-12-31", "9999-12-31")]
    public async Task Sources_whose_receipts_tell_the_ends_of_time(string from, string to)
    {
        Assert.SkipUnless(Lane.Slow || from != to, "One end of time alone: PIPELINE_SLOW=1 tries it.");
        var (first, last) = (DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture));
        foreach (var side in new[] { MarketingPipeline.Marketing, SalesPipeline.Sales })
        {
            using var facts = await folders.FormatsAsync(side);
            List<Receipt> receipts =
            [
                .. facts.Receipts.Select((receipt, i) => receipt with
                {
                    Snapshot = receipt.Snapshot! with { At = (i % 2 == 0 ? first : last).ToDateTime(TimeOnly.MinValue) },
                    Files = [.. receipt.Files.Select(file => file with { From = first, To = last })],
                }),
            ];
            var composed = await new ReportComposer(side, Settings, NullLogger.Instance).ComposeAsync(receipts, 0, AsOf, facts.Folder);
            Assert.Equal(6, composed.Files.Count);
        }
    }

    private static bool IsTried(string table) => Lane.Slow || Kept.Contains(table.Split('.')[0]);

    public void Dispose() => workplace.Dispose();

    // It says what is missing, and what it still says is what it said.
    private static void Hold(Composed whole, Composed composed, string id)
    {
        Assert.Equal(6, composed.Files.Count);
        Assert.Contains(
            composed.Report.Warnings,
            warning => warning.Code == Failures.Code && warning.English.Contains($"'{id}'", StringComparison.Ordinal));
        var html = Encoding.UTF8.GetString(composed.Files.Single(file => file.Name == "report.html").Content.Span);
        Assert.Contains("data-warning=\"part-failed\"", html, StringComparison.Ordinal);
        var before = whole.Report.Measurements.ToLookup(Key);
        Assert.All(
            composed.Report.Measurements,
            measurement => Assert.Contains(measurement.Value, before[Key(measurement)].Select(each => each.Value)));
    }

    private static string Key(Pipeline.Metrics.Measurement measurement) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{measurement.Metric} {measurement.Grain} {measurement.From} {measurement.To} {string.Join(',', measurement.Dimensions)}");

    private static async Task WithAsync(IReadOnlyList<string> paths, byte[] content, Func<Task> hold)
    {
        var before = paths.ToDictionary(path => path, File.ReadAllBytes);
        foreach (var path in paths)
        {
            await File.WriteAllBytesAsync(path, content);
        }

        await hold();
        foreach (var (path, bytes) in before)
        {
            await File.WriteAllBytesAsync(path, bytes);
        }
    }

    // Its rows with nothing in them but which upload they are of: as a reader before some column would have written them, at the worst.
    private byte[] Emptied(string path)
    {
        var (source, emptied) = (Path.Combine(workplace.Folder, "source.parquet"), Path.Combine(workplace.Folder, "emptied.parquet"));
        File.Copy(path, source, overwrite: true);
        using var database = new Database(workplace.Folder);
        database.Run(
            $"copy (select upload, file, line from read_parquet({Names.Quote(source)})) to {Names.Quote(emptied)} (format parquet)");
        return File.ReadAllBytes(emptied);
    }
}
