using System.Text.RegularExpressions;
using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.House;

/// <summary>No line of what we write is longer than a window is wide, but for a text that cannot be divided.</summary>
public sealed partial class LineLengthTests
{
    private const int Most = 140;

    private static readonly string[] Endings = [".cs", ".razor", ".csproj", ".props", ".targets", ".sql"];

    [Fact]
    public void No_line_is_longer_than_140_columns() =>
        Assert.Empty(
            from file in Files()
            from line in LongLines(file)
            select $"{Path.GetRelativePath(Repository.Root, file)}:{line}");

    [Fact]
    public void A_long_line_is_found_and_a_long_text_is_none()
    {
        var code = new string('a', Most + 1);
        var text = $"    Call(\"{code}\");";
        Assert.Equal([1, 5], Long(["" + code, text, "\"\"\"", code, code + "\"\"\"" + "+" + code], isMarkup: _ => false));
    }

    private static IEnumerable<string> Files() =>
        new[] { "functions", "shared", "tests", "infra" }
            .SelectMany(top => Directory.EnumerateFiles(Path.Combine(Repository.Root, top), "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.Root))
            .Where(
                file => Endings.Contains(Path.GetExtension(file))
                    && !Left().IsMatch(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')));

    // In markup a line break is a byte of the page, but between the attributes of a component.
    private static IEnumerable<int> LongLines(string file)
    {
        var lines = File.ReadAllLines(file);
        var code = Path.GetExtension(file) == ".razor" ? Array.IndexOf(lines, "@code {") : 0;
        return Long(lines, at => at < (code < 0 ? lines.Length : code) && !Component().IsMatch(lines[at]));
    }

    // Numbers of lines that are too long without their texts: those within one line, and all that a text of several lines holds.
    private static IEnumerable<int> Long(string[] lines, Func<int, bool> isMarkup)
    {
        var isText = false;
        for (var at = 0; at < lines.Length; at++)
        {
            var turns = Fences().Count(lines[at]);
            var isWithin = isText && turns == 0;
            isText ^= turns % 2 == 1;
            if (!isWithin && !isMarkup(at)
                && Texts().Replace(lines[at].Replace("=\"@", "=@", StringComparison.Ordinal), "\"\"").Length > Most)
            {
                yield return at + 1;
            }
        }
    }

    [GeneratedRegex("(^|/)(bin|obj|samples|node_modules|\\.[^/]+)/")]
    private static partial Regex Left();

    [GeneratedRegex("\"\"\"+")]
    private static partial Regex Fences();

    [GeneratedRegex(@"""""""+.*?""""""+|""(?:[^""\\]|\\.)*""|'(?:[^'\\]|\\.)*'")]
    private static partial Regex Texts();

    [GeneratedRegex(@"^\s*(<[A-Z]|[A-Z]\w*="")")]
    private static partial Regex Component();
}
