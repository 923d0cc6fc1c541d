using Pipeline.Metrics;
using Pipeline.Reports.Periods;

namespace Pipeline.Reports.Pages;

/// <summary>
/// What a page showed while it was rendered: its tables, for the workbook, and the figures it put together, for report.json.
/// </summary>
public sealed class PageContent
{
    private readonly SortedDictionary<string, Measurement> spans = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ReportComparison> comparisons = new(StringComparer.Ordinal);
    private readonly HashSet<Measurement> used = new(ReferenceEqualityComparer.Instance);
    private readonly List<ReportTable> tables = [];
    private readonly List<PageFigure> figures = [];

    private readonly List<(string Section, string Why)> missing = [];

    /// <summary>Sections that the page would have, and why it has not.</summary>
    public IReadOnlyList<(string Section, string Why)> Missing => missing;

    public void Miss(string section, string why) => missing.Add((section, why));

    private readonly List<(string Id, string Title)> sections = [];

    /// <summary>A section has begun: the table of contents stands before it and is drawn again.</summary>
    public event EventHandler? SectionBegun;

    /// <summary>The page's sections, in its order.</summary>
    public IReadOnlyList<(string Id, string Title)> Sections => sections;

    public void Begin(string id, string title)
    {
        if (!sections.Exists(section => section.Id == id))
        {
            sections.Add((id, title));
            SectionBegun?.Invoke(this, EventArgs.Empty);
        }
    }

    /// <summary>Parts that could not be rendered.</summary>
    public Failures Failures { get; } = new();

    public string Title { get; set; } = "";

    public Headline? Headline { get; set; }

    /// <summary>Targets that are missed, by name and in words.</summary>
    public IReadOnlyList<(string Id, Sentence Text)> Alerts { get; set; } = [];

    /// <summary>The report's warnings as the page says them.</summary>
    public IReadOnlyList<(string Code, string Text)> Warnings { get; set; } = [];

    public IReadOnlyList<PageFigure> Figures => figures;

    /// <summary>Figures of periods that no calendar grain has: 28 days, a month to date.</summary>
    public IReadOnlyList<Measurement> Spans => [.. spans.Values];

    /// <summary>What the page compared with what.</summary>
    public IReadOnlyList<ReportComparison> Comparisons => [.. comparisons.Values];

    /// <summary>In the order of the page.</summary>
    public IReadOnlyList<ReportTable> Tables => tables;

    /// <summary>A measurement that stands on the page, or beside one that does.</summary>
    public void Use(Measurement measurement) => used.Add(measurement);

    public bool IsUsed(Measurement measurement) => used.Contains(measurement);

    public void Add(Measurement span)
    {
        var (dimension, item) = span.Dimensions.FirstOrDefault();
        spans[$"{span.Metric}\n{dimension}\n{item}\n{span.From:yyyy-MM-dd}\n{span.To:yyyy-MM-dd}"] = span;
    }

    public void Add(Comparison comparison)
    {
        var (now, then) = (comparison.Now.Period, comparison.Then.Period);
        var (dimension, item) = comparison.Now.Dimensions.FirstOrDefault();
        comparisons[$"{comparison.Now.Metric}\n{dimension}\n{item}\n{now.From:yyyy-MM-dd}\n{now.To:yyyy-MM-dd}\n{then.From:yyyy-MM-dd}\n"
            + $"{then.To:yyyy-MM-dd}"] = new ReportComparison
            {
                Metric = comparison.Now.Metric,
                From = now.From,
                To = now.To,
                AgainstFrom = then.From,
                AgainstTo = then.To,
                Dimensions = new SortedDictionary<string, string>(comparison.Now.Dimensions.ToDictionary(), StringComparer.Ordinal),
                Value = comparison.Now.Value,
                Against = comparison.Then.Value,
                Change = comparison.Change,
                Difference = comparison.Difference,
                Unit = comparison.Now.Unit,
                Certainty =
                comparison.Certainty switch
                {
                    Certainty.TooFew => "too-few",
                    Certainty.Chance => "chance",
                    Certainty.Swing => "swing",
                    Certainty.Clear => "clear",
                    _ => "unknown"
                },
            };
    }

    public void Add(PageFigure figure) => figures.Add(figure);

    public void Add(ReportTable table)
    {
        if (!tables.Exists(other => other.Id == table.Id))
        {
            tables.Add(table);
        }
    }
}
