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
        for (var times = 0; times < OvertakenException.MostTimes; times++)
        {
            using var workplace = new Workplace();

            // What was written is looked at before anything is read: whoever wrote it since has read no less.
            var place = await store.LookAsync(asOf, stop);
            var given = new List<(Side Side, PointerState Given)>();
            foreach (var side in Sides)
            {
                given.Add((side, await Feedback.LookAsync(storage, side, stop)));
            }

            var publications = await FetchAsync(asOf, workplace.Folder, stop);
            var over = OverOf(asOf, publications);
            if (!isForced && place.Mark.Over == over)
            {
                LogNotDue();
                return null;
            }

            if (await WriteAsync(place, given, publications, over, tell, workplace.Folder, stop) is { } report)
            {
                LogReported(asOf, report.Measurements.Count);
                return report;
            }

            LogOvertaken();
        }

        throw new OvertakenException();
    }

    private async Task<Report?> WriteAsync(
        ReportPlace place, IReadOnlyList<(Side Side, PointerState Given)> given, IReadOnlyList<Publication> publications, string over, Func<CancellationToken, Task>? tell, string folder, CancellationToken stop)
    {
        async Task<bool> IsPresent(CancellationToken token)
        {
            using var other = new Workplace();
            return over == OverOf(place.AsOf, await FetchAsync(place.AsOf, other.Folder, token));
        }

        using var database = HandoffFacts.Lay(publications, settings, place.AsOf, folder);
        var failures = new Failures();
        var (report, stories) = HandoffReporting.Measure(database, publications, settings, place.AsOf, failures);
        WarningLog.Tell(logger, report);
        var written = await ReportFiles.WriteAsync(report, Handoff, settings, folder, new Dictionary<string, object?> { [nameof(Reports.HandoffReport.Stories)] = stories });
        WarningLog.Tell(logger, Handoff.Name, failures.All.Concat(written.Failures));
        foreach (var (side, before) in given)
        {
            if (!await Feedback.GiveAsync(storage, side, before, database, Handoff, folder, IsPresent, stop))
            {
                return null;
            }
        }

        if (!await store.StoreAsync(place, over, written.Files, IsPresent, stop))
        {
            return null;
        }

        await store.ListAsync(written.Title, settings.Language, stop);
        if (tell is not null)
        {
            await tell(stop);
        }

        if (!await store.MarkAsync(place, new(over, DateTimeOffset.MinValue), written.Files, IsPresent, stop))
        {
            return null;
        }

        await store.TidyAsync(time.GetUtcNow(), stop);
        foreach (var side in Sides)
        {
            await Feedback.TidyAsync(storage, side, time.GetUtcNow(), stop);
        }

        return report;
    }

    private async Task<IReadOnlyList<Publication>> FetchAsync(DateOnly asOf, string folder, CancellationToken stop)
    {
        var publications = new List<Publication>();
        foreach (var side in Sides)
        {
            publications.Add(await new Publications(storage).FetchAsync(side.Name, asOf, folder, stop));
        }

        return publications;
    }

    private static string OverOf(DateOnly asOf, IReadOnlyList<Publication> publications) =>
        $"{asOf:yyyy-MM-dd} {string.Join(' ', publications.Select(publication => $"{publication.AsOf:yyyy-MM-dd} {publication.Content}"))}";

    [LoggerMessage(Level = LogLevel.Information, Message = "Wrote the hand-off report as of {AsOf}: {Measurements} measurements")]
    private partial void LogReported(DateOnly asOf, int measurements);

    [LoggerMessage(Level = LogLevel.Information, Message = "A newer hand-off report was written meanwhile; begins again")]
    private partial void LogOvertaken();

    [LoggerMessage(Level = LogLevel.Information, Message = "The hand-off report is up to date")]
    private partial void LogNotDue();
}
