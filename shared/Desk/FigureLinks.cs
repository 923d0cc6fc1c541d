using System.Net;
using System.Text.RegularExpressions;
using Pipeline.Metrics;

namespace Pipeline.Desk;

/// <summary>
/// Makes each figure of a report's page a link to the rows behind it. The page says by itself which figure stands where (its
/// <c>data-metric</c>, <c>data-days</c>, <c>data-by</c> and <c>data-item</c>); a link needs no script, which the page may not have.
/// </summary>
/// <param name="metrics">The figures that the desk can follow.</param>
/// <param name="addressOf">A figure's address on the desk, from what it is asked by.</param>
public sealed partial class FigureLinks(
    IReadOnlyList<Metric> metrics, Func<IReadOnlyList<(string Key, string? Value)>, string> addressOf)
{
    private readonly Dictionary<string, Metric> known = metrics.ToDictionary(metric => metric.Id, StringComparer.Ordinal);

    /// <summary>The same page with the links in it.</summary>
    public string Into(string page) => Figure().Replace(page, figure =>
    {
        var said = Attribute().Matches(figure.Groups["attributes"].Value)
            .ToDictionary(match => match.Groups[1].Value, match => WebUtility.HtmlDecode(match.Groups[2].Value), StringComparer.Ordinal);
        return AddressOf(said) is { } address
            ? $"{figure.Groups["open"]}<a href=\"{WebUtility.HtmlEncode(address)}\">{figure.Groups["text"]}</a>{figure.Groups["close"]}"
            : figure.Value;
    });

    // A change, a number of cases, or a part that nobody can ask for has no rows of its own.
    private string? AddressOf(Dictionary<string, string> said)
    {
        if (said.ContainsKey("data-field") || said.ContainsKey("data-against") || !said.ContainsKey("data-value")
            || !known.TryGetValue(said["data-metric"], out var metric))
        {
            return null;
        }

        var (by, item) = (said.GetValueOrDefault("data-by"), said.GetValueOrDefault("data-item"));
        return by is not null && !metric.By.Contains(by)
            ? null
            : addressOf(
                [
                    ("metric", metric.Id), ("period", said.GetValueOrDefault("data-days")),
                    ("by", by), ("part", item),
                ]);
    }

    [GeneratedRegex(
        """(?<open><(?<tag>td|p|span)\b(?<attributes>[^<>]* data-metric="[^<>]*)>)(?<text>[^<>]+)(?<close></\k<tag>>)""",
        RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Figure();

    [GeneratedRegex("(data-[a-z]+)=\"([^\"]*)\"")]
    private static partial Regex Attribute();
}
