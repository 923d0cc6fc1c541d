using Pipeline.Metrics;

namespace Pipeline.Reports;

/// <summary>
/// One side's report: a pure function of facts, settings and the as-of date. Its JSON is a contract (report.schema.json).
/// </summary>
public sealed record Report
{
    public const string CurrentSchema = "pipeline.report/2";

    public string Schema { get; init; } = CurrentSchema;

    public required string Side { get; init; }

    public required DateOnly AsOf { get; init; }

    public required string TimeZone { get; init; }

    /// <summary>ISO 4217 code of the report's money.</summary>
    public required string Currency { get; init; }

    /// <summary>
    /// All that was measured. report.json holds what its page uses of it, and each metric's whole; metrics.parquet holds all.
    /// </summary>
    public required IReadOnlyList<Measurement> Measurements { get; init; }

    /// <summary>Undivided figures of the last thirteen months by day.</summary>
    public IReadOnlyList<DaySeries> Days { get; init; } = [];

    /// <summary>
    /// Figures that the page put together from days, for periods that no calendar grain has (28 days, a month to
    /// date): measurements of grain "span", so that every number of the page is here under its id.
    /// </summary>
    public IReadOnlyList<Measurement> Spans { get; init; } = [];

    /// <summary>The headline's sentences, the first one first, in the page's language.</summary>
    public IReadOnlyList<ReportSentence> Headline { get; init; } = [];

    /// <summary>What the page compares with what: every change that it tells.</summary>
    public IReadOnlyList<ReportComparison> Comparisons { get; init; } = [];

    /// <summary>Lists that a person can work through, as the side's Reports/*.sql give them.</summary>
    public IReadOnlyList<ReportList> Lists { get; init; } = [];

    /// <summary>The days for which the exports of events speak.</summary>
    public IReadOnlyList<KnownDays> Known { get; init; } = [];

    public required IReadOnlyList<SourceState> Sources { get; init; }

    public required IReadOnlyList<ReportWarning> Warnings { get; init; }
}
