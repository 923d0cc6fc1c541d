using System.Text;
using System.Text.Json;
using Pipeline.Local;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Uploads;

public sealed class SampleTests
{
    private static readonly JsonSerializerOptions Fact = new(JsonText.Options) { WriteIndented = false };

    public static TheoryData<string> Folders =>
        [.. SampleFolders.All.Select(folder => Path.GetRelativePath(Repository.Root, folder).Replace('\\', '/'))];

    /// <summary>
    /// Samples of lists: one table in plain text, whose lines all have as many cells as the heading and none in quotes. Reports of websites
    /// may lean on what stands first.
    /// </summary>
    public static TheoryData<string> PlainFolders =>
        [.. SampleFolders.All.Where(folder => SampleFolders.Side(folder) == "sales" && IsPlain(folder))
            .Select(folder => Path.GetRelativePath(Repository.Root, folder).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_sample_is_read_as_it_says(string folder)
    {
        var path = Path.Combine(Repository.Root, folder);
        var input = SampleFolders.Input(path);
        var taken =
            Taking.Of(
                Path.GetFileName(input), File.ReadAllBytes(input), new PipelineSettings { HashKey = "a key for samples" },
                SampleFolders.Side(path));

        var told = Encoding.UTF8.GetString(JsonText.Write(Tell(taken)));
        if (Environment.GetEnvironmentVariable("PIPELINE_WRITE_SAMPLES") == "1")
        {
            File.WriteAllText(SampleFolders.Expected(path), told);
        }

        Assert.Equal(File.ReadAllText(SampleFolders.Expected(path)).ReplaceLineEndings("\n"), told);
        Assert.Equal(SampleFolders.Format(path), Assert.Single(taken.Files.Select(file => file.Format).OfType<string>().Distinct()));
        foreach (var rows in taken.Files.Select(file => file.Rows))
        {
            Assert.Equal(rows.Read, rows.Kept + rows.Rejected + rows.SetAside.Values.Sum());
        }

        Assert.True(taken.Files.Sum(file => file.Rows.Kept) > 0, "A sample without a kept row shows nothing.");
    }

    [Theory]
    [MemberData(nameof(PlainFolders))]
    public void A_sample_says_the_same_with_its_columns_in_another_order(string folder)
    {
        var path = Path.Combine(Repository.Root, folder);
        var input = SampleFolders.Input(path);
        var (name, side, settings) =
            (Path.GetFileName(input), SampleFolders.Side(path), new PipelineSettings { HashKey = "a key for samples" });
        var separator = Separator(File.ReadAllText(input));
        var turned =
            string.Join(
                '\n', File.ReadAllText(input).TrimEnd('\n').Split('\n')
                    .Select(line => string.Join(separator, line.TrimEnd('\r').Split(separator).Reverse())));
        Assert.Equal(
            Taking.Of(name, File.ReadAllBytes(input), settings, side).Facts.Select(Text),
            Taking.Of(name, Encoding.UTF8.GetBytes(turned), settings, side).Facts.Select(Text));

        static string Text(object fact) => JsonSerializer.Serialize(fact, fact.GetType(), Fact);
    }

    [Fact]
    public void Every_format_has_its_sample() =>
        Assert.Equal(
            LocalFiles.Formats.Select(format => format.Id).Order(StringComparer.Ordinal),
            SampleFolders.All.Select(SampleFolders.Format).Distinct().Order(StringComparer.Ordinal));

    private static bool IsPlain(string folder)
    {
        var input = SampleFolders.Input(folder);
        if (Path.GetExtension(input) is not (".csv" or ".tsv"))
        {
            return false;
        }

        var text = File.ReadAllText(input);
        var lines = text.TrimEnd('\n').Split('\n');
        var cells = lines[0].Split(Separator(text)).Length;
        return cells > 1 && !text.Contains('"', StringComparison.Ordinal) && !text.Contains('#', StringComparison.Ordinal)
            && !text.Contains('\0', StringComparison.Ordinal) && lines.All(line => line.Split(Separator(text)).Length == cells);
    }

    private static char Separator(string text) =>
        ",;\t".MaxBy(separator => text.TakeWhile(letter => letter != '\n').Count(letter => letter == separator));

    private static object Tell(Taking taken) => new
    {
        Files = taken.Files.Select(
            file => new { file.File, file.Format, file.Encoding, file.Separator, file.Rows, file.UnknownColumns, file.Notes }),
        Rejected = taken.Rejected,
        Facts = taken.Facts.GroupBy(fact => fact.GetType().Name).OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key, group => group.Select(fact => JsonSerializer.SerializeToElement(fact, fact.GetType(), Fact)).ToList()),
    };
}
