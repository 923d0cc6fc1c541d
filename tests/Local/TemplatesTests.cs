using Pipeline.Local;
using Pipeline.Tables;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Local;

public sealed class TemplatesTests : IDisposable
{
    private readonly Workplace folder = new();

    public static TheoryData<string> Ids => [.. Templates.Formats.Select(format => format.Id)];

    [Fact]
    public async Task Every_template_is_written_beside_one_readme_and_again_with_the_same_bytes()
    {
        var written = await Templates.WriteAsync(folder.Folder, CancellationToken.None);
        Assert.Equal(Templates.Formats.Sum(format => format.Tables.Count) + 1, written.Count);
        Assert.Superset(
            new HashSet<string> { "quotas.csv", "rates-by-day.csv", "rates-by-month.csv", "leads.csv", "README.txt" },
            written.Select(path => Path.GetFileName(path)!).ToHashSet());
        var before = written.ToDictionary(path => path, File.ReadAllBytes);
        await Templates.WriteAsync(folder.Folder, CancellationToken.None);
        Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_written_template_is_recognised_as_its_format_and_takes_its_example(string id)
    {
        await Templates.WriteAsync(folder.Folder, CancellationToken.None);
        var format = Templates.Formats.Single(format => format.Id == id);
        Assert.All(
            format.Examples.SelectMany(row => row.Keys),
            name => Assert.Contains(format.Tables.SelectMany(table => table.Columns), column => column.Name == name));
        foreach (var template in TemplateFile.Of([format]))
        {
            var path = Path.Combine(folder.Folder, template.Name);
            Assert.Equal([id], Recognised(path));
            await File.AppendAllTextAsync(
                path, string.Concat(template.ExampleRows.Select(row => row + "\n")), TestContext.Current.CancellationToken);
            Assert.Equal([id], Recognised(path));
            if (format.Examples.Count > 0)
            {
                await using var told = new StringWriter();
                await Explanation.WriteAsync(told, path, new PipelineSettings { Language = "en" }, showsFacts: false);
                Assert.Contains(
                    $"rows: {format.Examples.Count} read = {format.Examples.Count} kept + 0 rejected", told.ToString(),
                    StringComparison.Ordinal);
            }
        }
    }

    // Who fills in a template leaves its other columns as they are. A touch says whose it is by one of two; a mapping is a list of columns.
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_column_that_may_be_left_out_may_be_left_empty(string id)
    {
        var format = Templates.Formats.Single(format => format.Id == id);
        string[] apart = ["activities", "marketing-mappings", "sales-mappings"];
        foreach (var template in TemplateFile.Of([format]).Where(_ => !apart.Contains(id)))
        {
            var path = Path.Combine(folder.Folder, template.Name);
            var cells = template.ExampleRows.First().Split(',');
            var needed = template.Table.Columns.Select((column, at) => column.IsRequired ? cells[at] : "");
            await File.WriteAllTextAsync(
                path, $"{template.Heading}\n{string.Join(',', needed)}\n", TestContext.Current.CancellationToken);
            await using var told = new StringWriter();
            await Explanation.WriteAsync(told, path, new PipelineSettings { Language = "en" }, showsFacts: false);
            Assert.Contains("rows: 1 read = 1 kept + 0 rejected", told.ToString(), StringComparison.Ordinal);
        }
    }

    public void Dispose() => folder.Dispose();

    private static IEnumerable<string> Recognised(string path) =>
        new UploadReader(LocalFiles.AnySide, new PipelineSettings(), new NoFacts())
            .Recognise(Path.GetFileName(path), new FileInfo(path).Length, _ => File.OpenRead(path)).Select(file => file.Format.Id);
}
