using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Pipeline;

/// <summary>Traces and measurements of the pipeline itself. An upload appears by its content hash, never by a person's data.</summary>
public static class Telemetry
{
    public const string Name = "Pipeline";

    public static ActivitySource Source { get; } = new(Name);

    public static Meter Meter { get; } = new(Name);

    public static Counter<long> Rows { get; } = Meter.CreateCounter<long>("pipeline.rows.kept", "{row}");

    public static Counter<long> RejectedRows { get; } = Meter.CreateCounter<long>("pipeline.rows.rejected", "{row}");

    public static Counter<long> Bytes { get; } = Meter.CreateCounter<long>("pipeline.bytes.received", "By");
}
