namespace Pipeline.Tests.House.Cloud;

/// <summary>The first table under a heading of a Markdown text.</summary>
internal static class MarkdownTable
{
    /// <summary>The lines of the table, headings first and without the line of dashes, each cut into trimmed cells.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Under(string heading, string text)
    {
        var table = text.Split('\n')
            .SkipWhile(line => line.TrimEnd() != heading)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .SkipWhile(line => !line.StartsWith('|'))
            .TakeWhile(line => line.StartsWith('|'))
            .Select(IReadOnlyList<string> (line) => [.. line.Trim()[1..^1].Split('|').Select(cell => cell.Trim())])
            .Where(cells => !cells.All(cell => cell.StartsWith("---", StringComparison.Ordinal)))
            .ToList();
        return table.Count > 1 ? table : throw new InvalidOperationException($"No table under '{heading}'");
    }

    /// <summary>Every `name` in a cell.</summary>
    public static IEnumerable<string> Names(string cell) => cell.Split('`').Where((_, i) => i % 2 == 1);
}
