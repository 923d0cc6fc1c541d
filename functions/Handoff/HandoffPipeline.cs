using Marketing.Published;
using Microsoft.Extensions.Logging;
using Pipeline;
using Pipeline.Facts;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Uploads;
using Sales.Published;

namespace Handoff;

/// <summary>
/// Where the two sides meet: reads what each published, reports what became of the leads, and gives each side its
/// feedback in its own terms. It reads nothing else of either.
/// </summary>
public sealed partial class HandoffPipeline(Storage storage, PipelineSettings settings, TimeProvider time, ILogger<HandoffPipeline> logger)
{
    private readonly ReportStore store = new(storage, Handoff.Name);

    public static Side Handoff { get; } = new("handoff", typeof(HandoffPipeline).Assembly);

    /// <summary>Both sides as the hand-off knows them: by what they promise.</summary>
    public static IReadOnlyList<Side> Sides { get; } =
    [
        new("marketing", Handoff.Knowledge, typeof(LeadRecord).Assembly),
        new("sales", Handoff.Knowledge, typeof(LeadOutcome).Assembly),
    ];

    /// <summary>Today in the business's zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), settings.TimeZone).DateTime);

    public Task<Report> ReportAsync(DateOnly asOf, CancellationToken stop) => WriteAsync(asOf, isForced: true, tell: null, stop)!;

    /// <summary>The report, unless the newest one was written over the same publications for the same day; null then.</summary>
    /// <param name="asOf">The report's day.</param>
    /// <param name="tell">Tells the sides that they were given something; when that fails, the report is due again.</param>
    /// <param name="stop">Cancels.</param>
    public Task<Report?> ReportIfDueAsync(DateOnly asOf, Func<CancellationToken, Task>? tell, CancellationToken stop) => WriteAsync(asOf, isForced: false, tell, stop);

    /// <summary>Creates what it writes to where that is missing; in the cloud it is deployed.</summary>
    public async Task PrepareAsync(CancellationToken stop)
    {
        foreach (var container in new[] { BlobNames.Reports(Handoff.Name) }.Concat(Sides.Select(side => BlobNames.Feedback(side.Name))))
        {
            await storage.Container(container).CreateIfNotExistsAsync(cancellationToken: stop);
        }

        foreach (var name in new[] { Handoff.Name, "marketing", "sales" })
        {
            await storage.Queues.GetQueueClient(BlobNames.ReportQueue(name)).CreateIfNotExistsAsync(cancellationToken: stop);
        }
    }

    private async Task<Report?> WriteAsync(DateOnly asOf, bool isForced, Func<CancellationToken, Task>? tell, CancellationToken stop)
    {
        using var activity = Telemetry.Start("report", Handoff);
        activity?.SetTag("pipeline.as_of", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        using var workplace = new Workplace();
        var publications = new List<Publication>();
        foreach (var side in Sides)
        {
            publications.Add(await new Publications(storage).FetchAsync(side.Name, asOf, workplace.Folder, stop));
        }

        var over = $"{asOf:yyyy-MM-dd} {string.Join(' ', publications.Select(publication => $"{publication.AsOf:yyyy-MM-dd} {publication.Content}"))}";
        if (!isForced && (await store.WrittenAsync(stop)).Over == over)
        {
            LogNotDue();
            return null;
        }

        using var database = HandoffFacts.Lay(publications, settings, asOf, workplace.Folder);
        var failures = new Failures();
        var (report, stories) = HandoffReporting.Measure(database, publications, settings, asOf, failures);
        WarningLog.Tell(logger, report);
        var written = await ReportFiles.WriteAsync(report, Handoff, settings, workplace.Folder, new Dictionary<string, object?> { [nameof(Reports.HandoffReport.Stories)] = stories });
        WarningLog.Tell(logger, Handoff.Name, failures.All.Concat(written.Failures));
        await store.StoreAsync(asOf, written.Files, stop);
        await store.ListAsync(written.Title, settings.Language, stop);
        foreach (var side in Sides)
        {
            await Feedback.GiveAsync(storage, side, database, Handoff, workplace.Folder, stop);
        }

        if (tell is not null)
        {
            await tell(stop);
        }

        await store.MarkAsync(new(over, DateTimeOffset.MinValue), written.Files, stop);
        LogReported(asOf, report.Measurements.Count);
        return report;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Wrote the hand-off report as of {AsOf}: {Measurements} measurements")]
    private partial void LogReported(DateOnly asOf, int measurements);

    [LoggerMessage(Level = LogLevel.Information, Message = "The hand-off report is up to date")]
    private partial void LogNotDue();
}
