namespace Pipeline.Uploads;

/// <summary>One Parquet blob of facts.</summary>
public sealed record Part(string Table, string Blob, long Rows);
