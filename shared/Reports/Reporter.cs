using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;
using Pipeline.Facts;
using Pipeline.Metrics;
using Pipeline.Uploads;

namespace Pipeline.Reports;

/// <summary>
/// The second verb: measures a side's facts as of a day and writes its report. Run twice over the same facts, it
/// writes the same bytes.
/// </summary>
public sealed partial class Reporter(Storage storage, Side side, PipelineSettings settings, ILogger logger)
{
    private const string OverKey = "over";

    private readonly Ledger ledger = new(storage, side.Name);
    private readonly FactLibrary library = new(storage, side);

    public async Task<Report> ReportAsync(DateOnly asOf, CancellationToken stop)
    {
        using var activity = Telemetry.Source.StartActivity("report");
        activity?.SetTag("pipeline.side", side.Name).SetTag("pipeline.as_of", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        using var workplace = new Workplace();
        var over = Over(asOf, await ledger.AnsweredAsync(stop));
        var receipts = await ledger.AllAsync(stop);
        using var database = await library.OpenAsync(receipts, settings, asOf, workplace.Folder, stop);
        var report = Measure(database, receipts, asOf);
        foreach (var warning in report.Warnings)
        {
            LogWarning(warning.Code, warning.English);
        }

        var written = await ReportFiles.WriteAsync(report, side, settings, workplace.Folder);
        await StoreAsync(asOf, over, written.Files, stop);
        await ListAsync(written.Title, stop);
        LogReported(side.Name, asOf, report.Measurements.Count);
        return report;
    }

    /// <summary>The report, unless the newest one was written over the same receipts for the same day; null then.</summary>
    public async Task<Report?> ReportIfDueAsync(DateOnly asOf, CancellationToken stop)
    {
        var latest = storage.Container(BlobNames.Reports(side.Name)).GetBlobClient(BlobNames.LatestReport("report.json"));
        try
        {
            var written = (await latest.GetPropertiesAsync(cancellationToken: stop)).Value.Metadata;
            if (written.TryGetValue(OverKey, out var over) && over == Over(asOf, await ledger.AnsweredAsync(stop)))
            {
                LogNotDue(side.Name);
                return null;
            }
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // The first report.
        }

        return await ReportAsync(asOf, stop);
    }

    // What a report rests on, in few bytes: its day and the receipts it read.
    private static string Over(DateOnly asOf, IReadOnlySet<(string Upload, string ETag)> receipts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            $"{asOf:yyyy-MM-dd}\n" + string.Join('\n', receipts.Select(receipt => $"{receipt.Upload} {receipt.ETag}").Order(StringComparer.Ordinal)))));

    private Report Measure(Database database, IReadOnlyList<Receipt> receipts, DateOnly asOf)
    {
        var currency = Views.Has(database, "report_currency")
            ? database.Query("select currency from report_currency", record => record.GetString(0)).First()
            : settings.Currency;
        var measuring = new Measuring(database, asOf, currency);
        return new Report
        {
            Side = side.Name,
            AsOf = asOf,
            TimeZone = settings.TimeZone.Id,
            Currency = currency,
            Measurements = measuring.Measure(MetricsOf(side)),
            Lists = [.. Knowledge.SqlOf(side.Knowledge, "Reports").Select(list => SqlLists.List(database, list.Name, list.Sql))],
            Sources = Sources.Tell(receipts, Knowledge.FormatsOf(side.Knowledge)),
            Warnings = [.. Knowledge.SqlOf(side.Knowledge, "Warnings").SelectMany(warning => SqlLists.Warnings(database, warning.Name, warning.Sql))],
        };
    }

    /// <summary>The side's metrics, by id.</summary>
    public static IReadOnlyList<Metric> MetricsOf(Side side) =>
        [.. Knowledge.SqlOf(side.Knowledge, "Metrics").Select(file => MetricFile.Parse(file.Name, file.Sql))];

    // The dated report first: whoever reads "latest" finds what also stands under its date.
    private async Task StoreAsync(DateOnly asOf, string over, IReadOnlyList<ReportFile> files, CancellationToken stop)
    {
        var container = storage.Container(BlobNames.Reports(side.Name));
        foreach (var name in new Func<string, string>[] { file => BlobNames.ReportOf(asOf, file), BlobNames.LatestReport })
        {
            foreach (var file in files)
            {
                await container.GetBlobClient(name(file.Name)).UploadAsync(
                    new BinaryData(file.Content),
                    new BlobUploadOptions
                    {
                        HttpHeaders = new BlobHttpHeaders { ContentType = file.ContentType },
                        Metadata = new Dictionary<string, string> { [OverKey] = over },
                    },
                    stop);
            }
        }
    }

    // Whichever dates have a report, so that an older one that was written again is listed too.
    private async Task ListAsync(string title, CancellationToken stop)
    {
        var container = storage.Container(BlobNames.Reports(side.Name));
        List<DateOnly> dates = [];
        await foreach (var folder in container.GetBlobsByHierarchyAsync(BlobTraits.None, BlobStates.None, "/", prefix: null, stop))
        {
            if (folder.IsPrefix && DateOnly.TryParseExact(folder.Prefix.TrimEnd('/'), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                dates.Add(date);
            }
        }

        await container.GetBlobClient(BlobNames.ReportIndex).UploadAsync(
            new BinaryData(await ReportHtml.IndexAsync(title, dates, settings.Language)),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "text/html; charset=utf-8" } },
            stop);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Wrote the {Side} report as of {AsOf}: {Measurements} measurements")]
    private partial void LogReported(string side, DateOnly asOf, int measurements);

    [LoggerMessage(Level = LogLevel.Information, Message = "The {Side} report is up to date")]
    private partial void LogNotDue(string side);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Code}: {Text}")]
    private partial void LogWarning(string code, string text);
}
