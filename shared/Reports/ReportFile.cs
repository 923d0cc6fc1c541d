namespace Pipeline.Reports;

/// <summary>One finished file of a report.</summary>
public sealed record ReportFile(string Name, string ContentType, ReadOnlyMemory<byte> Content);
