namespace Pipeline.Reports.Pages;

/// <summary>A column: its heading, and whether it holds figures, which stand at the right.</summary>
public sealed record TableColumn(string Heading, bool IsFigure = false)
{
    /// <summary>What its cells are in report.json: a metric, a list's column, a property of a source.</summary>
    public string? Id { get; init; }

    /// <summary>What stands beside each figure, as the end of the heading says it: "of leads", or "n" where nobody names them.</summary>
    public string? Cases { get; init; }
}
