using System.Text.RegularExpressions;

namespace Pipeline.Tables;

/// <summary>
/// What stands above the heading of a report: its title, its days, and lines of a name and what it is. A text or a program in which such a
/// heading happens to stand says more.
/// </summary>
internal static partial class ReportHead
{
    private const int MostLines = 16;
    private const int MostTitles = 3;
    private const int MostWords = 12;

    /// <summary>Whether lines above a heading are those of a report.</summary>
    public static bool IsAll(IReadOnlyList<string> lines)
    {
        var said = lines.Select(line => line.Trim('#', '"', ' ', '-'))
            .Where(line => line.Length > 0 && line[0] != '©' && !line.StartsWith("sep=", StringComparison.Ordinal)).ToList();
        return said.Count <= MostLines && said.TrueForAll(IsShort)
            && said.Count(line => !Named().IsMatch(line) && !line.Any(char.IsDigit)) <= MostTitles;
    }

    private static bool IsShort(string line) => line.Split(' ').Length is var words && words <= MostWords && !Other().IsMatch(line)
        && (!line.EndsWith(':') || words <= MostTitles);

    [GeneratedRegex(@"^[^:]{1,40}:\s*\S")]
    private static partial Regex Named();

    // The signs of a program, and the ends of sentences and of what announces a list.
    [GeneratedRegex("[;{}<>`=]|\"\"|(?<!:)//|[.,?!]$|\\w\\(\\)")]
    private static partial Regex Other();
}
