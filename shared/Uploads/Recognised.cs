using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>What a file was recognised as: the format, and how its text is written.</summary>
public sealed record Recognised(ExportFormat Format, Dialect? Dialect);
