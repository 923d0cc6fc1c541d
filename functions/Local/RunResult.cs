namespace Pipeline.Local;

/// <summary>What a run did, as its --json tells it.</summary>
/// <param name="Files">What became of each file.</param>
/// <param name="Reports">The reports that were written.</param>
public sealed record RunResult(IReadOnlyList<RunFile> Files, IReadOnlyList<ReportSummary> Reports)
{
    public string Schema { get; init; } = "pipeline.run/1";
}
