using System.Diagnostics;
using System.Diagnostics.Metrics;
using Pipeline.Uploads;

namespace Pipeline;

/// <summary>Traces and measurements of the pipeline itself. An upload appears by its content hash, never by a person's data.</summary>
public static class Telemetry
{
    public const string Name = "Pipeline";
    private const string SideTag = "pipeline.side";

    public static ActivitySource Source { get; } = new(Name);

    public static Meter Meter { get; } = new(Name);

    private static Counter<long> Rows { get; } = Meter.CreateCounter<long>("pipeline.rows.kept", "{row}", "Rows that became facts.");

    private static Counter<long> RejectedRows { get; } =
        Meter.CreateCounter<long>("pipeline.rows.rejected", "{row}", "Rows that were kept aside with their fault.");

    private static Counter<long> Bytes { get; } =
        Meter.CreateCounter<long>("pipeline.bytes.received", "By", "Bytes of uploads that have their receipt.");

    private static Counter<long> Refused { get; } =
        Meter.CreateCounter<long>("pipeline.uploads.refused", "{upload}", "Uploads that no format fits.");

    private static Histogram<double> Lag { get; } =
        Meter.CreateHistogram<double>("pipeline.lag", "s", "From an upload to the first report that has it.");

    /// <summary>One verb of one side, in the trace of the message that asked for it.</summary>
    public static Activity? Start(string verb, Side side) => Source.StartActivity(verb)?.SetTag(SideTag, side.Name);

    /// <summary>What an upload came to.</summary>
    public static void Received(Activity? activity, Side side, Receipt receipt)
    {
        var tag = new KeyValuePair<string, object?>(SideTag, side.Name);
        Rows.Add(receipt.Rows.Kept, tag);
        RejectedRows.Add(receipt.Rows.Rejected, tag);
        Bytes.Add(receipt.Bytes, tag);
        Refused.Add(receipt.Outcome == Outcome.Refused ? 1 : 0, tag);
        activity?.SetTag("pipeline.outcome", receipt.Outcome.ToString())
            .SetTag("pipeline.rows.kept", receipt.Rows.Kept)
            .SetTag("pipeline.rows.rejected", receipt.Rows.Rejected)
            .SetTag("pipeline.bytes", receipt.Bytes)
            .SetTag("pipeline.format", string.Join(' ', receipt.Files.Select(file => file.Format).Distinct()));
    }

    /// <summary>Ties a report to the runs that took in what it is the first to have, and measures how long that took.</summary>
    /// <param name="activity">The report.</param>
    /// <param name="side">Whose.</param>
    /// <param name="taken">Uploads received since the report before, each with the time of its upload.</param>
    /// <param name="now">When the report was written.</param>
    public static void Reported(
        Activity? activity, Side side, IEnumerable<(Answer Answer, DateTimeOffset UploadedAt)> taken, DateTimeOffset now)
    {
        foreach (var (answer, uploadedAt) in taken)
        {
            Lag.Record(Math.Max(0, (now - uploadedAt).TotalSeconds), new KeyValuePair<string, object?>(SideTag, side.Name));
            if (ActivityContext.TryParse(answer.Trace, traceState: null, out var receive))
            {
                activity?.AddLink(new ActivityLink(receive));
            }
        }
    }
}
