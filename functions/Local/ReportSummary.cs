using System.Text.Json;
using Pipeline.Metrics;
using Pipeline.Reports;

namespace Pipeline.Local;

/// <summary>A report as it was written: what its page leads with, and its figures over all of history by their names.</summary>
public sealed record ReportSummary
{
    /// <summary>marketing, sales or handoff.</summary>
    public required string Side { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>The sentences that the page leads with, in its language; report.json has what they cite.</summary>
    public required IReadOnlyList<string> Headline { get; init; }

    /// <summary>Each metric's undivided figure over all of history.</summary>
    public required IReadOnlyList<SummaryFigure> Figures { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Path of the page.</summary>
    public required string Page { get; init; }

    /// <summary>Path of the same as JSON.</summary>
    public required string Json { get; init; }

    /// <param name="report">What was measured.</param>
    /// <param name="metrics">The side's own.</param>
    /// <param name="folder">Where its files lie.</param>
    /// <param name="language">id or en.</param>
    public static ReportSummary Of(Report report, IReadOnlyList<Metric> metrics, string folder, string language)
    {
        var known = metrics.ToDictionary(metric => metric.Id, StringComparer.Ordinal);
        var json = Path.Combine(folder, "report.json");
        using var written = JsonDocument.Parse(File.ReadAllBytes(json));
        return new()
        {
            Side = report.Side,
            AsOf = report.AsOf,
            Headline =
                [.. written.RootElement.GetProperty("headline").EnumerateArray()
                    .Select(sentence => sentence.GetProperty("words").GetString()!)],
            Figures =
            [
                .. report.Measurements.Where(measurement => measurement.Grain == "all" && measurement.Dimensions.Count == 0)
                    .Select(measurement => SummaryFigure.Of(measurement, known[measurement.Metric], language)),
            ],
            Warnings = [.. report.Warnings.Select(warning => warning.In(language))],
            Page = Path.Combine(folder, "report.html"),
            Json = json,
        };
    }
}
