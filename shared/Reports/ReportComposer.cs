using Microsoft.Extensions.Logging;
using Pipeline.Facts;
using Pipeline.Publishing;
using Pipeline.Uploads;

namespace Pipeline.Reports;

/// <summary>Makes a side's report, and what it promises the hand-off, of facts that lie in a folder. It touches no storage.</summary>
public class ReportComposer(Side side, PipelineSettings settings, ILogger logger)
{
    /// <summary>The statement of a view, by its name; a test spoils one.</summary>
    protected virtual string ViewOf(string name, string sql) => sql;

    /// <param name="receipts">What was taken in, and refused; their parts lie in the folder under the names that they give them.</param>
    /// <param name="older">How many of them older code has read.</param>
    /// <param name="asOf">The report's day.</param>
    /// <param name="folder">Where the facts, and what was given back, lie; and where to work.</param>
    public virtual async Task<Composed> ComposeAsync(IReadOnlyList<Receipt> receipts, int older, DateOnly asOf, string folder)
    {
        var failures = new Failures();
        IReadOnlyList<Receipt> takenIn = [.. receipts.Where(receipt => receipt.Outcome == Outcome.TakenIn)];
        using var database = FactLibrary.Lay(side, takenIn, settings, asOf, folder, failures: failures, change: ViewOf);
        var sources = Sources.Tell(receipts, Knowledge.FormatsOf(side.Knowledge), asOf, settings.ExpectedSources, failures);
        var report = ReportMeasuring.Measure(database, side, settings, asOf, sources, failures);
        if (older > 0)
        {
            report = report with { Warnings = [.. report.Warnings, OlderReaders.Warning(older)] };
        }

        WarningLog.Tell(logger, report);
        var (published, unpublished) = Publisher.Prepare(database, side, folder);
        if (unpublished is not null)
        {
            failures.Add(unpublished);
            report = report with { Warnings = [.. report.Warnings, unpublished.Warning] };
        }

        var written = await ReportFiles.WriteAsync(report, side, settings, folder);
        WarningLog.Tell(logger, side.Name, failures.All.Concat(written.Failures));
        return new(
            report, written.Title, written.Files,
            new Dictionary<string, IReadOnlyList<ReportFile>> { [BlobNames.Published(side.Name)] = published });
    }
}
