namespace Pipeline.Reports.Pages;

/// <summary>A column: its heading, and whether it holds figures, which stand at the right.</summary>
public sealed record TableColumn(string Heading, bool IsFigure = false)
{
    /// <summary>What its cells are in report.json: a metric, a list's column, a property of a source.</summary>
    public string? Id { get; init; }
}
