namespace Pipeline.Reports;

/// <summary>A report in all its forms, and the title of its page.</summary>
public sealed record WrittenReport(string Title, IReadOnlyList<ReportFile> Files);
