using System.Diagnostics;
using System.Text.Json;
using Handoff;
using Marketing;
using Pipeline.Local;
using Pipeline.Metrics;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Reports.Numbers;
using Pipeline.Uploads;
using Sales;

namespace Pipeline.Net;

/// <summary>
/// Every measurement, comparison, list, warning and text of the reports over known files, a line each: what it is of, a tab,
/// and what it says. Two dumps tell what a change of the engine changed.
/// </summary>
internal sealed class Dump
{
    private readonly List<string> lines = [];

    public static async Task WriteAsync(string path, IReadOnlyList<string> only)
    {
        var dump = new Dump();
        foreach (var business in Business.All.Where(business => only.Count == 0 || only.Contains(business.Name)))
        {
            if (Directory.Exists(business.Folder))
            {
                await dump.AddAsync(business);
            }
            else
            {
                await Console.Error.WriteLineAsync($"{business.Folder} is not there, so {business.Name} is not in the dump.");
            }
        }

        dump.lines.Sort(StringComparer.Ordinal);
        await File.WriteAllLinesAsync(path, dump.lines);
    }

    private async Task AddAsync(Business business)
    {
        Side[] sides = [MarketingPipeline.Marketing, SalesPipeline.Sales];
        using var marketing = new LocalFacts(sides[0]);
        using var sales = new LocalFacts(sides[1]);
        foreach (var file in LocalFiles.Find([business.Folder], side: null))
        {
            try
            {
                await (file.Side == "sales" ? sales : marketing).TakeAsync(file.Path, file.Upload);
            }
            catch (RefusedException refused)
            {
                lines.Add($"{business.Name} refused {file.Side} {file.Upload}\t{refused.Message}");
            }
        }

        foreach (var day in business.Days)
        {
            using var workplace = new Workplace();
            foreach (var (side, facts) in sides.Zip([marketing, sales]))
            {
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                using var database = facts.Lay(day);
                var laid = Process.GetCurrentProcess().TotalProcessorTime;
                var report = facts.Measure(database, day);
                await Console.Error.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{business.Name} {day:yyyy-MM-dd} {side.Name}: facts {(laid - before).TotalSeconds:0.0}, measured "
                            + $"{(Process.GetCurrentProcess().TotalProcessorTime - laid).TotalSeconds:0.0} CPU seconds, "
                            + $"{report.Measurements.Count} measurements"));
                await AddAsync($"{business.Name} {day:yyyy-MM-dd} {side.Name}", report, side, []);
            }

            await AddHandoffAsync(
                business, day, [marketing.Publish(workplace.Folder, day), sales.Publish(workplace.Folder, day)], workplace.Folder);
        }
    }

    private async Task AddHandoffAsync(Business business, DateOnly day, IReadOnlyList<Publication> publications, string folder)
    {
        var handoff = HandoffPipeline.Handoff;
        using var database = HandoffFacts.Lay(publications, new PipelineSettings(), day, folder);
        var (report, stories) = HandoffReporting.Measure(database, publications, new PipelineSettings(), day);
        await AddAsync($"{business.Name} {day:yyyy-MM-dd} handoff", report, handoff, new() { ["Stories"] = stories });
    }

    private async Task AddAsync(string of, Report report, Side side, Dictionary<string, object?> more)
    {
        lines.AddRange(report.Measurements.Select(measurement => $"{of} measurement {Key(measurement)}\t{Told(measurement)}"));
        lines.AddRange(report.Warnings.Select(warning => $"{of} warning {warning.Code}\t{warning.English} | {warning.Indonesian}"));
        lines.AddRange(
            report.Lists.SelectMany(
                list => list.Rows.Select(
                    (row, number) =>
                        $"{of} list {list.Id} {number:000}\t{string.Join(' ', list.Columns.Zip(row, (column, cell) => $"{column}={Cell(cell)}"))}")));
        foreach (var language in new[] { "en", "id" })
        {
            var shown = new PageContent();
            var html = await ReportHtml.RenderAsync(report, side, ReportMeasuring.MetricsOf(side), language, shown, more);
            lines.AddRange(PageText.Of(Encoding.UTF8.GetString(html)).Where(text => text.Text.Length > 0)
                .Select(
                    (text, number) =>
                        $"{of} {language} text {text.Around.Select(element => (string?)element.Attribute("id")).FirstOrDefault(id => id is not null)} {number:00000}\t{text.Text.ReplaceLineEndings(" ")}"));
            if (language == "en")
            {
                lines.AddRange(shown.Spans.Select(span => $"{of} span {Key(span)}\t{Told(span)}"));
                lines.AddRange(shown.Comparisons.Select(comparison => $"{of} comparison {Key(comparison)}\t{Told(comparison)}"));
            }
        }
    }

    private static string Key(Measurement of) => $"{of.Metric} {of.Grain} {of.From:yyyy-MM-dd}/{of.To:yyyy-MM-dd} {Part(of.Dimensions)}";

    private static string Key(ReportComparison of) =>
        $"{of.Metric} {of.From:yyyy-MM-dd}/{of.To:yyyy-MM-dd} against {of.AgainstFrom:yyyy-MM-dd}/{of.AgainstTo:yyyy-MM-dd} "
            + $"{Part(of.Dimensions)}";

    private static string Part(IReadOnlyDictionary<string, string> dimensions) =>
        string.Join(' ', dimensions.Select(pair => $"{pair.Key}={pair.Value}"));

    private static string Told(Measurement of) =>
        $"value={Cell(of.Value)} numerator={Cell(of.Numerator)} denominator={Cell(of.Denominator)} n={of.N} provisional={of.Provisional} "
            + $"missing={of.DaysMissing} unit={of.Unit}";

    private static string Told(ReportComparison of) =>
        $"value={Cell(of.Value)} against={Cell(of.Against)} change={Cell(of.Change)} difference={Cell(of.Difference)} certainty="
            + $"{of.Certainty}";

    private static string Cell(object? cell) => cell switch
    {
        null => "-",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        JsonElement json => json.ToString(),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!.ReplaceLineEndings(" "),
    };
}
