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
public sealed partial class Reporter(Storage storage, Side side, PipelineSettings settings, TimeProvider time, ILogger logger)
{
    private readonly Ledger ledger = new(storage, side.Name);
    private readonly FactLibrary library = new(storage, side);
    private readonly Fingerprints fingerprints = new(side, settings);
    private readonly ReportStore store = new(storage, side.Name);
    private readonly Publisher publisher = new(storage, side);

    public async Task<Report> ReportAsync(DateOnly asOf, CancellationToken stop) => (await WriteAsync(asOf, isForced: true, tell: null, stop))!;

    private async Task<Report?> WriteAsync(DateOnly asOf, bool isForced, Func<CancellationToken, Task>? tell, CancellationToken stop)
    {
        using var activity = Telemetry.Start("report", side);
        activity?.SetTag("pipeline.as_of", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        for (var times = 0; times < OvertakenException.MostTimes; times++)
        {
            // The pages are looked at before anything is read: whoever wrote them since has read no less.
            var place = await store.LookAsync(asOf, stop);
            var published = await publisher.LookAsync(asOf, stop);
            var answers = await ledger.AnsweredAsync(stop);
            var over = await OverAsync(asOf, answers, stop);
            if (!isForced && place.Mark.Over == over)
            {
                LogNotDue(side.Name);
                return null;
            }

            async Task<bool> IsPresent(CancellationToken token) => over == await OverAsync(asOf, await ledger.AnsweredAsync(token), token);

            if (await WriteAsync(place, published, answers, over, IsPresent, tell, activity, stop) is { } report)
            {
                return report;
            }

            LogOvertaken(side.Name);
        }

        throw new OvertakenException();
    }

    private async Task<Report?> WriteAsync(
        ReportPlace place, PointerState? published, IReadOnlyList<Answer> answers, string over, Func<CancellationToken, Task<bool>> isPresent, Func<CancellationToken, Task>? tell, Activity? activity, CancellationToken stop)
    {
        using var workplace = new Workplace();
        var asOf = place.AsOf;
        var (database, receipts) = await library.OpenAsync(await ledger.AllAsync(stop), settings, asOf, workplace.Folder, stop);
        using var opened = database;
        var failures = new Failures();
        var report = ReportMeasuring.Measure(database, side, settings, asOf, Sources.Tell(receipts, Knowledge.FormatsOf(side.Knowledge), asOf, settings.ExpectedSources), failures);
        if (answers.Count(answer => !fingerprints.IsCurrent(answer)) is > 0 and var older)
        {
            report = report with { Warnings = [.. report.Warnings, OlderReaders.Warning(older)] };
        }

        WarningLog.Tell(logger, report);
        var (files, unpublished) = publisher.Prepare(database, workplace.Folder);
        if (unpublished is not null)
        {
            failures.Add(unpublished);
            report = report with { Warnings = [.. report.Warnings, unpublished.Warning] };
        }

        var written = await ReportFiles.WriteAsync(report, side, settings, workplace.Folder);
        WarningLog.Tell(logger, side.Name, failures.All.Concat(written.Failures));
        if (!await publisher.PublishAsync(asOf, published, over, files, isPresent, stop) || !await store.StoreAsync(place, over, written.Files, isPresent, stop))
        {
            return null;
        }

        await store.ListAsync(written.Title, settings.Language, stop);
        if (tell is not null)
        {
            await tell(stop);
        }

        if (!await store.MarkAsync(place, new(over, answers.Count == 0 ? DateTimeOffset.MinValue : answers.Max(answer => answer.At)), written.Files, isPresent, stop))
        {
            return null;
        }

        await store.TidyAsync(time.GetUtcNow(), stop);
        await publisher.TidyAsync(time.GetUtcNow(), stop);
        Telemetry.Reported(activity, side, answers.Where(answer => answer.At > place.Mark.Newest).Join(receipts, answer => answer.Upload, receipt => receipt.Upload, (answer, receipt) => (answer, receipt.UploadedAgainAt ?? receipt.UploadedAt)), time.GetUtcNow());
        LogReported(side.Name, asOf, report.Measurements.Count);
        return report;
    }

    /// <summary>The report, unless the newest one was written over the same receipts and feedback for the same day; null then.</summary>
    /// <param name="asOf">The report's day.</param>
    /// <param name="tell">Tells whoever waits for it; when that fails, the report is due again.</param>
    /// <param name="stop">Cancels.</param>
    public Task<Report?> ReportIfDueAsync(DateOnly asOf, Func<CancellationToken, Task>? tell, CancellationToken stop) => WriteAsync(asOf, isForced: false, tell, stop);

    // What a report rests on, in few bytes: its day, the receipts it read, and what the hand-off gave back.
    private async Task<string> OverAsync(DateOnly asOf, IReadOnlyList<Answer> answers, CancellationToken stop)
    {
        var feedback = await Feedback.ContentAsync(storage, side, stop);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            $"{asOf:yyyy-MM-dd}\n{feedback}\n" + string.Join('\n', answers.Select(answer => $"{answer.Upload} {answer.ETag} {answer.Told}").Order(StringComparer.Ordinal)))));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Wrote the {Side} report as of {AsOf}: {Measurements} measurements")]
    private partial void LogReported(string side, DateOnly asOf, int measurements);

    [LoggerMessage(Level = LogLevel.Information, Message = "A newer {Side} report was written meanwhile; begins again")]
    private partial void LogOvertaken(string side);

    [LoggerMessage(Level = LogLevel.Information, Message = "The {Side} report is up to date")]
    private partial void LogNotDue(string side);
}
