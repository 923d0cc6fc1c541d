using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Pipeline.Facts;
using Pipeline.Publishing;
using Pipeline.Tables;
using Pipeline.Uploads;
using Pipeline.Uploads.Readers;

namespace Pipeline.Reports;

/// <summary>
/// The second verb: measures a side's facts as of a day, writes its report, and publishes what the side promises the
/// hand-off. Run twice over the same facts, it writes the same bytes.
/// </summary>
public sealed partial class Reporter(
    Storage storage, Side side, PipelineSettings settings, TimeProvider time, ReportComposer composer, ILogger logger)
{
    private readonly Ledger ledger = new(storage, side.Name);
    private readonly FactLibrary library = new(storage, side);
    private readonly MappingNotes mappings = new(storage, side);
    private readonly Editions editions = new(storage, side.Name, side.Promises is null ? [] : [BlobNames.Published(side.Name)]);

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), settings.TimeZone).DateTime);

    public async Task<Report> ReportAsync(DateOnly asOf, CancellationToken stop) =>
        (await WriteAsync(asOf, isForced: true, pointer => pointer, tell: null, stop))!;

    /// <summary>The report, unless the newest one was written over the same receipts and feedback for the same day; null then.</summary>
    /// <param name="asOf">The report's day.</param>
    /// <param name="tell">Tells whoever waits for it; when that fails, the report is due again.</param>
    /// <param name="stop">Cancels.</param>
    public Task<Report?> ReportIfDueAsync(DateOnly asOf, Func<CancellationToken, Task>? tell, CancellationToken stop) =>
        WriteAsync(asOf, isForced: false, pointer => pointer, tell, stop);

    /// <summary>
    /// Writes the latest report and what is published anew, and deletes each of the others that may hold what came since.
    /// </summary>
    /// <param name="since">When it came.</param>
    /// <param name="stop">Cancels.</param>
    public async Task TakeBackAsync(DateTimeOffset since, CancellationToken stop)
    {
        if ((await editions.LookAsync(stop)).Says.Latest is { } latest)
        {
            await WriteAsync(latest, isForced: true, pointer => pointer.TakeBack(edition => edition.Newest >= since), tell: null, stop);
        }
    }

    private async Task<Report?> WriteAsync(
        DateOnly asOf, bool isForced, Func<EditionPointer, EditionPointer> first, Func<CancellationToken, Task>? tell,
        CancellationToken stop)
    {
        using var activity = Telemetry.Start("report", side);
        activity?.SetTag("pipeline.as_of", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        for (var times = 0; times < OvertakenException.MostTimes; times++)
        {
            // The pointer is looked at before anything is read: whoever wrote it since has read no less.
            var before = await editions.LookAsync(stop);
            var given = await Feedback.LookAsync(storage, side, stop);
            var answers = await ledger.AnsweredAsync(stop);
            var over = OverOf(asOf, answers, given);
            if (!isForced && before.Says.Over == over && await editions.IsFinishedAsync(before, stop))
            {
                LogNotDue(side.Name);
                return null;
            }

            if (await WriteAsync(before, asOf, given, answers, first, tell, activity, stop) is { } report)
            {
                return report;
            }

            LogOvertaken(side.Name);
        }

        throw new OvertakenException();
    }

    private async Task<Report?> WriteAsync(
        Seen before, DateOnly asOf, Current given, IReadOnlyList<Answer> answers, Func<EditionPointer, EditionPointer> first,
        Func<CancellationToken, Task>? tell, Activity? activity, CancellationToken stop)
    {
        using var workplace = new Workplace();
        if (!await Feedback.FetchAsync(storage, side, given, workplace.Folder, stop))
        {
            return null;
        }

        var receipts = await library.FetchAsync(await ledger.AllAsync(stop), workplace.Folder, stop);
        var fingerprints = new Fingerprints(side, settings, await mappings.ReadAsync(stop));
        var composed =
            await composer.ComposeAsync(receipts, answers.Count(answer => !fingerprints.IsCurrent(answer)), asOf, workplace.Folder);
        var over = OverOf(asOf, answers, given);
        var work = new FinishedEdition(asOf, over, composed.FilesBeside(BlobNames.Reports(side.Name)))
        {
            Newest = answers.Count == 0 ? DateTimeOffset.MinValue : answers.Max(answer => answer.At),
            MadeOver = given.Folder is { } folder ? [Edition.Qualify(BlobNames.Feedback(side.Name), folder)] : [],
            Before = pointer => first(pointer).TakeBack(edition => edition.MadeOver.Intersect(given.TakenBack).Any())
                .WithoutOlder(Today, settings.KeepReportsDays),
        };
        if (await editions.SwapAsync(
            before, work,
            async token => over == OverOf(asOf, await ledger.AnsweredAsync(token), await Feedback.LookAsync(storage, side, token)),
            stop) is not { } swapped)
        {
            return null;
        }

        if (tell is not null)
        {
            await tell(stop);
        }

        await editions.FinishAsync(swapped, composed.Title, settings.Language, stop);
        var newest = before.Says.Latest is { } latest ? before.Says.Days[latest].Newest : DateTimeOffset.MinValue;
        Telemetry.Reported(
            activity, side, answers.Where(answer => answer.At > newest)
                .Join(
                    receipts, answer => answer.Upload, receipt => receipt.Upload,
                    (answer, receipt) => (answer, receipt.UploadedAgainAt ?? receipt.UploadedAt)), time.GetUtcNow());
        LogReported(side.Name, asOf, composed.Report.Measurements.Count);
        return composed.Report;
    }

    // What a report rests on, in few bytes: its day, the receipts it read, and what the hand-off gave back.
    private static string OverOf(DateOnly asOf, IReadOnlyList<Answer> answers, Current given) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{asOf:yyyy-MM-dd}\n{Current.Tell(given.Folder, given.TakenBack)}\n"
            + string.Join('\n', answers.Select(answer => $"{answer.Upload} {answer.ETag} {answer.Told}").Order(StringComparer.Ordinal)))));

    [LoggerMessage(Level = LogLevel.Information, Message = "Wrote the {Side} report as of {AsOf}: {Measurements} measurements")]
    private partial void LogReported(string side, DateOnly asOf, int measurements);

    [LoggerMessage(Level = LogLevel.Information, Message = "A newer {Side} report was written meanwhile; begins again")]
    private partial void LogOvertaken(string side);

    [LoggerMessage(Level = LogLevel.Information, Message = "The {Side} report is up to date")]
    private partial void LogNotDue(string side);
}
