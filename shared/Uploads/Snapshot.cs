namespace Pipeline.Uploads;

/// <summary>When the content was true, and where that was taken from: "file name", "range", "metadata" or "upload time".</summary>
public sealed record Snapshot(DateTime At, string From);
