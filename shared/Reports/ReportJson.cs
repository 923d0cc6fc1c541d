using System.Text.Json;
using Pipeline.Metrics;
using Pipeline.Reports.Pages;
using Pipeline.Uploads;

namespace Pipeline.Reports;

/// <summary>report.json: the contract of report.schema.json, a measurement a line.</summary>
public static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonText.Options)
    {
        Converters =
            { new OneLine<Measurement>(), new OneLine<ReportComparison>(), new OneLine<ReportSentence>(), new OneLine<DaySeries>(),
                new OneLine<SourceState>(), new OneLine<ReportWarning>(), new OneLine<IReadOnlyList<object?>>() },
    };

    /// <summary>
    /// The report as its page used it: the figures that stand on it, each metric's whole, and the days of thirteen months.
    /// </summary>
    public static byte[] Write(Report report, PageContent shown) => Write(report with
    {
        Measurements = [
            .. report.Measurements.Where(measurement => shown.IsUsed(measurement) || measurement is { Grain: "all", Dimensions.Count: 0 })],
        Days = DaySeries.Of(report),
        Spans = shown.Spans,
        Comparisons = shown.Comparisons,
        Headline = shown.Headline?.Sentences ?? [],
    });

    public static byte[] Write(Report report) => [.. JsonSerializer.SerializeToUtf8Bytes(report, Options), (byte)'\n'];

    public static Report Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<Report>(json, Options)!;
}
