using Microsoft.Extensions.Logging;
using Pipeline;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Uploads;

namespace Handoff;

/// <summary>Makes the hand-off's report, and what it gives back, of publications that lie in a folder. It touches no storage.</summary>
public class HandoffComposer(PipelineSettings settings, ILogger logger)
{
    /// <summary>The statement of a view, by its name; a test spoils one.</summary>
    protected virtual string ViewOf(string name, string sql) => sql;

    public virtual async Task<Composed> ComposeAsync(IReadOnlyList<Publication> publications, DateOnly asOf, string folder)
    {
        var failures = new Failures();
        using var database = HandoffFacts.Lay(publications, settings, asOf, folder, failures, ViewOf);
        var (report, stories) = HandoffReporting.Measure(database, publications, settings, asOf, failures);
        WarningLog.Tell(logger, report);
        var before = failures.All.Count;
        var given = HandoffPipeline.Sides.ToDictionary(
            side => BlobNames.Feedback(side.Name),
            side => Feedback.Prepare(side, database, HandoffPipeline.Handoff, folder, failures));
        report = report with { Warnings = [.. report.Warnings, .. failures.Warnings.Skip(before)] };
        var written =
            await ReportFiles.WriteAsync(
                report, HandoffPipeline.Handoff, settings, folder,
                new Dictionary<string, object?> { [nameof(Reports.HandoffReport.Stories)] = stories });
        WarningLog.Tell(logger, HandoffPipeline.Handoff.Name, failures.All.Concat(written.Failures));
        return new(report, written.Title, written.Files, given);
    }
}
