namespace Pipeline.Reports;

/// <summary>A report in all its forms, and the title of its page.</summary>
/// <param name="Title">The page's.</param>
/// <param name="Files">One a form.</param>
/// <param name="Failures">Parts that could not be written.</param>
public sealed record WrittenReport(string Title, IReadOnlyList<ReportFile> Files, IReadOnlyList<Failure> Failures);
