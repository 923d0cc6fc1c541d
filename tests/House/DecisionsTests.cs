using System.Text.RegularExpressions;
using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.House;

/// <summary>Each decision is a file that says since when it holds and whether it still does; their list names them all.</summary>
public sealed partial class DecisionsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "functions", "decisions");

    [Fact]
    public void Each_says_its_day_and_status_and_is_listed()
    {
        var files = Directory.GetFiles(Folder, "2*.md").Select(file => Path.GetFileName(file)).ToList();
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => !IsStated(file, File.ReadAllText(Path.Combine(Folder, file))));
        var listed = Links(File.ReadAllText(Path.Combine(Folder, "README.md")));
        Assert.Equal(files.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_supersedes_another_is_there() => Assert.DoesNotContain(
        Directory.GetFiles(Folder, "2*.md").SelectMany(file => Links(File.ReadAllText(file))),
        link => !File.Exists(Path.Combine(Folder, link)));

    [Theory]
    [InlineData("2026-01-05-a.md", "# A\n\nDate: 2026-01-05. Status: accepted.\n", true)]
    [InlineData("2026-01-05-a.md", "# A\n\nDate: 2026-01-05. Status: superseded in part by [B](2026-01-06-b.md).\n", true)]
    [InlineData("2026-01-05-a.md", "# A\n\nDate: 2026-01-06. Status: accepted.\n", false)]
    [InlineData("2026-01-05-a.md", "# A\n\nDate: 2026-01-05. Status: superseded.\n", false)]
    public void A_status_is_one_of_the_known(string file, string text, bool isStated) => Assert.Equal(isStated, IsStated(file, text));

    private static bool IsStated(string file, string text) =>
        Stated().Match(text) is { Success: true } stated && file.StartsWith(stated.Groups["day"].Value, StringComparison.Ordinal);

    private static IEnumerable<string> Links(string text) => Link().Matches(text).Select(link => link.Groups["file"].Value);

    [GeneratedRegex(@"\A# .+\n\nDate: (?<day>\d{4}-\d{2}-\d{2})\. Status: (?:accepted|superseded (?:in part )?by \[.+\]\(.+\.md\))\.\n")]
    private static partial Regex Stated();

    [GeneratedRegex(@"\]\((?<file>2\d{3}-\d{2}-\d{2}-[a-z0-9-]+\.md)\)")]
    private static partial Regex Link();
}
