namespace Pipeline.Uploads;

/// <summary>A version of an upload that has its receipt.</summary>
/// <param name="Upload">Its name.</param>
/// <param name="ETag">Its version.</param>
/// <param name="At">When the receipt was written.</param>
/// <param name="Trace">The run that wrote it, as W3C traceparent; null when nobody traced it.</param>
public sealed record Answer(string Upload, string ETag, DateTimeOffset At, string? Trace);
