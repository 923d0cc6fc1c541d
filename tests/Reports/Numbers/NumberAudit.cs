using System.Text.Json;
using System.Xml.Linq;
using Pipeline.Metrics;
using Pipeline.Reports;

namespace Pipeline.Tests.Reports.Numbers;

/// <summary>
/// Walks every text of a page, what only a screen reader gets included, and asks of each number where in report.json it
/// stands: by the ids of its element, or as part of a text that report.json holds too; else it must be no figure, by one of few rules.
/// </summary>
internal sealed class NumberAudit(Report report, IReadOnlyList<Metric> metrics, ReportCulture culture)
{
    private readonly NumbersInReport numbers = new(report, culture);
    private readonly IReadOnlyList<string> names =
        [.. metrics.Select(metric => metric.Name(culture.Language)).OrderByDescending(name => name.Length)];
    private readonly SortedDictionary<string, int> explained = new(StringComparer.Ordinal);
    private readonly List<string> unexplained = [];

    /// <summary>How many numbers there are, by what they are.</summary>
    public IReadOnlyDictionary<string, int> Explained => explained;

    /// <summary>Numbers that nothing accounts for, each with its place.</summary>
    public IReadOnlyList<string> Unexplained => unexplained;

    public NumberAudit Walk(string html)
    {
        foreach (var text in PageText.Of(html).Where(text => NoFigures.Count(text.Text) > 0))
        {
            Ask(text);
        }

        return this;
    }

    private void Ask(PageText text)
    {
        if (text.Attribute is null && text.Around.Take(3).FirstOrDefault(HasNumber) is { } element)
        {
            var own = Owner(element);
            var said = text.Text.TrimEnd('?', ' ');
            Count(numbers.Fault(own, said) is { } fault ? null : "has an id", 1, text, numbers.Fault(own, said));
            return;
        }

        if (Whole(text) is { } reason)
        {
            Count(reason, NoFigures.Count(text.Text), text);
            return;
        }

        var rest = NoFigures.Without(text.Text, names, (why, count) => Count(why, count, text));
        if (NoFigures.Count(rest) > 0)
        {
            Count(
                text.Element.Attribute("data-against") is not null && numbers.QuotesCases(text.Element, rest)
                    ? "has an id" : null, NoFigures.Count(rest), text);
        }
    }

    private static bool HasNumber(XElement element) =>
        element.Attribute("data-value") is not null || element.Attribute("data-field") is { Value: not ("drift" or "unread") };

    // A field named by itself is one of the figure around it.
    private static XElement Owner(XElement element)
    {
        if (element.Attribute("data-value") is not null
            || element.Ancestors().FirstOrDefault(around => around.Attribute("data-metric") is not null) is not { } figure)
        {
            return element;
        }

        return new XElement(
            element.Name, figure.Attributes().Where(attribute => attribute.Name != "data-value"), element.Attribute("data-field"));
    }

    // Texts that are no sentence of the page's own.
    private string? Whole(PageText text) =>
        text.Around.Any(element => element.Name.LocalName == "svg") ? "a chart's axis: round values and places, hidden from screen readers"
        : text.Around.FirstOrDefault(element => element.Attribute("data-warning") is not null) is { } warning
        ? Quoted(
            text, report.Warnings.Where(other => other.Code == (string?)warning.Attribute("data-warning"))
                .Select(other => culture.Dated(other.In(culture.Language))), "the text of a warning of this code")
        : text.Around.FirstOrDefault(
            element => (string?)element.Attribute("data-field") == "drift" && element.Attribute("data-value") is null) is { } drift
                ? Quoted(
                    text, report.Sources.Single(source => source.Source == (string?)drift.Attribute("data-source")).Drift.Select(
                        change => change.In(culture.Language)), "the text of a source's changed columns")
        : text.Around.FirstOrDefault(
            element => (string?)element.Attribute("data-field") == "unread" && element.Attribute("data-value") is null) is { } unread
                ? Quoted(
                    text, report.Sources.Single(source => source.Source == (string?)unread.Attribute("data-source")).Unread.Select(
                        column => column.In(culture.Language)), "the heading of a column that is not read")
        : text.Around.Any(element => (string?)element.Attribute("class") == "definitions") ? "the definition of a metric"
        : text.Element.Name.LocalName == "th" && IsItem(text) ? "the name of a part, which its figures' ids hold"
        : text.Element.Name.LocalName == "th" && IsPlace(text) ? "a place along a chart's axis"
        : text.Around.FirstOrDefault(
            element => element.Attribute("data-list") is not null && element.Attribute("data-value") is null) is { } list
                ? Listed(text, (string)list.Attribute("data-list")!)
        : null;

    private static string? Quoted(PageText text, IEnumerable<string> sources, string reason)
    {
        var quoted = NoFigures.In(NoFigures.WithoutDays(text.Text)).ToList();
        return sources.Select(source => NoFigures.In(source.Replace('\u00a0', ' ')).ToHashSet())
            .Any(there => quoted.TrueForAll(there.Contains)) ? reason : null;
    }

    private static bool IsItem(PageText text) =>
        text.Element.Parent!.Elements().SelectMany(cell => cell.DescendantsAndSelf())
            .Any(cell => (string?)cell.Attribute("data-item") is { } item && Plain(item) == text.Text);

    private static bool IsPlace(PageText text) =>
        text.Around.Any(element => element.Name.LocalName == "figure") && (string?)text.Element.Attribute("scope") == "row";

    private string? Listed(PageText text, string id)
    {
        var list = report.Lists.Single(list => list.Id == id);
        return list.Rows.Any(
            row => row.Any(
                cell => cell is JsonElement { ValueKind: JsonValueKind.String } written && Plain(written.GetString()!) == text.Text))
                    ? "a text of the list, as report.json has it"
            : text.Text.StartsWith(culture.T(list.English, list.Indonesian), StringComparison.Ordinal)
            || text.Text.EndsWith(culture.T(list.English, list.Indonesian), StringComparison.Ordinal)
            ? "the title of a list, as report.json has it"
            : null;
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Trim();

    private void Count(string? reason, int count, PageText text, string? fault = null)
    {
        if (reason is not null)
        {
            explained[reason] = explained.GetValueOrDefault(reason) + count;
        }
        else
        {
            unexplained.Add(
                $"{string.Join('/', text.Around.Take(3).Reverse().Select(element => $"{element.Name.LocalName}.{(string?)element.Attribute("class")}"))} {text.Attribute}: {text.Text} ({fault})");
        }
    }
}
