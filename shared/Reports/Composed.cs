namespace Pipeline.Reports;

/// <summary>A report in all its forms, and what goes to others beside it.</summary>
/// <param name="Report">What was measured.</param>
/// <param name="Title">The page's.</param>
/// <param name="Files">The report's.</param>
/// <param name="Given">What others are given, by container; none where it could not be made.</param>
public sealed record Composed(
    Report Report, string Title, IReadOnlyList<ReportFile> Files, IReadOnlyDictionary<string, IReadOnlyList<ReportFile>> Given)
{
    /// <summary>All files by container.</summary>
    /// <param name="container">The report's own.</param>
    public IReadOnlyDictionary<string, IReadOnlyList<ReportFile>> FilesBeside(string container) =>
        Given.Where(each => each.Value.Count > 0).Append(new(container, Files)).ToDictionary();
}
