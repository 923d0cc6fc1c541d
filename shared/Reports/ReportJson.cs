using System.Text.Json;
using Pipeline.Metrics;
using Pipeline.Uploads;

namespace Pipeline.Reports;

/// <summary>report.json: the contract of report.schema.json, a measurement a line.</summary>
public static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonText.Options)
    {
        Converters = { new OneLine<Measurement>(), new OneLine<ReportComparison>(), new OneLine<SourceState>(), new OneLine<ReportWarning>(), new OneLine<IReadOnlyList<object?>>() },
    };

    public static byte[] Write(Report report) => [.. JsonSerializer.SerializeToUtf8Bytes(report, Options), (byte)'\n'];

    public static Report Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<Report>(json, Options)!;
}
