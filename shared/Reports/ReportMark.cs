namespace Pipeline.Reports;

/// <summary>What the newest report was written over; it stands beside the report and not in it.</summary>
/// <param name="Over">All that it rests on, in few bytes: equal marks need no new report.</param>
/// <param name="Newest">When the newest receipt that it has was written: whatever was received later is in no report yet.</param>
public sealed record ReportMark(string Over, DateTimeOffset Newest)
{
    /// <summary>Before the first report.</summary>
    public static ReportMark None { get; } = new("", DateTimeOffset.MinValue);
}
