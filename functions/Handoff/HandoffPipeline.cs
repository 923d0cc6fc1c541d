using Marketing.Published;
using Microsoft.Extensions.Logging;
using Pipeline;
using Pipeline.Metrics;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Reports.Periods;
using Pipeline.Uploads;
using Sales.Published;

namespace Handoff;

/// <summary>
/// Where the two sides meet: reads what each published, reports what became of the leads, and gives each side its
/// feedback in its own terms. It reads nothing else of either.
/// </summary>
public sealed partial class HandoffPipeline(
    Storage storage, PipelineSettings settings, TimeProvider time, ILogger<HandoffPipeline> logger, HandoffComposer? composer = null)
{
    private readonly HandoffComposer composer = composer ?? new(settings, logger);
    private readonly Editions editions = new(storage, Handoff.Name, [.. Sides.Select(side => BlobNames.Feedback(side.Name))]);

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
    public Task<Report?> ReportIfDueAsync(DateOnly asOf, Func<CancellationToken, Task>? tell, CancellationToken stop) =>
        WriteAsync(asOf, isForced: false, tell, stop);

    /// <summary>The rows behind a figure, as CSV.</summary>
    /// <param name="asked">The figure.</param>
    /// <param name="asOf">The day of the report that it stands in.</param>
    /// <param name="path">Where to write them.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<FigureRows> WriteRowsAsync(AskedFigure asked, DateOnly asOf, string path, CancellationToken stop)
    {
        for (var times = 0; times < OvertakenException.MostTimes; times++)
        {
            using var workplace = new Workplace();
            if (await FetchAsync(await LookAsync(asOf, stop), asOf, workplace.Folder, stop) is { } fetched)
            {
                using var database = HandoffFacts.Lay(fetched, settings, asOf, workplace.Folder, new());
                return FigureQuestion.Write(database, asked, settings, workplace.Folder, path)
                    .Within(asked, asOf, KnownPeriods.Of(asked.Metric.Id, HandoffReporting.KnownOf(database)));
            }
        }

        throw new OvertakenException();
    }

    /// <summary>Creates what it writes to where that is missing; in the cloud it is deployed.</summary>
    public async Task PrepareAsync(CancellationToken stop)
    {
        foreach (var container in new[] { BlobNames.Reports(Handoff.Name), BlobNames.Digests(Handoff.Name) }
            .Concat(Sides.Select(side => BlobNames.Feedback(side.Name))))
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
            // The pointer is looked at before anything is read: whoever wrote it since has read no less.
            var before = await editions.LookAsync(stop);
            var publications = await LookAsync(asOf, stop);
            if (!isForced && before.Says.Over == OverOf(asOf, publications) && await editions.IsFinishedAsync(before, stop))
            {
                LogNotDue();
                return null;
            }

            using var workplace = new Workplace();
            if (await FetchAsync(publications, asOf, workplace.Folder, stop) is { } fetched
                && await WriteAsync(before, asOf, fetched, tell, workplace.Folder, stop) is { } report)
            {
                LogReported(asOf, report.Measurements.Count);
                return report;
            }

            LogOvertaken();
        }

        throw new OvertakenException();
    }

    private async Task<Report?> WriteAsync(
        Seen before, DateOnly asOf, IReadOnlyList<Publication> publications, Func<CancellationToken, Task>? tell, string folder,
        CancellationToken stop)
    {
        var composed = await composer.ComposeAsync(publications, asOf, folder);
        var work = new FinishedEdition(asOf, OverOf(asOf, publications), composed.FilesBeside(BlobNames.Reports(Handoff.Name)))
        {
            MadeOver = [.. publications.Select(publication => publication.Folder).OfType<string>()],
            Before =
                pointer => pointer.TakeBack(
                    edition => edition.MadeOver.Intersect(publications.SelectMany(publication => publication.TakenBack)).Any())
                        .WithoutOlder(Today, settings.KeepReportsDays),
        };
        if (await editions.SwapAsync(
            before, work, async token => work.Over == OverOf(asOf, await LookAsync(asOf, token)), stop) is not { } swapped)
        {
            return null;
        }

        if (tell is not null)
        {
            await tell(stop);
        }

        await editions.FinishAsync(swapped, composed.Title, settings.Language, stop);
        return composed.Report;
    }

    private async Task<IReadOnlyList<Publication>> LookAsync(DateOnly asOf, CancellationToken stop)
    {
        var publications = new List<Publication>();
        foreach (var side in Sides)
        {
            publications.Add(await new Publications(storage).LookAsync(side.Name, asOf, stop));
        }

        return publications;
    }

    private async Task<IReadOnlyList<Publication>?> FetchAsync(
        IReadOnlyList<Publication> publications, DateOnly asOf, string folder, CancellationToken stop)
    {
        var fetched = new List<Publication>();
        foreach (var publication in publications)
        {
            if (await new Publications(storage).FetchAsync(publication, asOf, folder, stop) is not { } whole)
            {
                return null;
            }

            fetched.Add(whole);
        }

        return fetched;
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
