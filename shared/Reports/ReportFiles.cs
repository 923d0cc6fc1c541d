using CsvHelper;
using Pipeline.Facts;
using Pipeline.Metrics;
using Pipeline.Reports.Digests;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;
using Pipeline.Reports.Workbook;
using Pipeline.Tables;

namespace Pipeline.Reports;

/// <summary>Writes a report in each of its forms.</summary>
public static class ReportFiles
{
    /// <param name="report">What was measured.</param>
    /// <param name="side">Whose page.</param>
    /// <param name="settings">Its language.</param>
    /// <param name="folder">A folder to work in.</param>
    /// <param name="more">What this side's page takes besides.</param>
    public static async Task<WrittenReport> WriteAsync(
        Report report, Side side, PipelineSettings settings, string folder, IReadOnlyDictionary<string, object?>? more = null)
    {
        var (html, shown) = await RenderAsync(report, side, settings, more);
        shown.Warnings = [.. shown.Warnings.Union(shown.Failures.Told(settings.Language))];
        var unwritten = new Failures();
        var workbook = unwritten.Try("file", "report.xlsx", () => ReportWorkbook.Write(report, shown, settings.Language), []);
        var rows = unwritten.Try(
            "file", "metrics.csv", () => UnstatedParts.Beside(report.Measurements, ReportMeasuring.MetricsOf(side, settings)),
            report.Measurements);
        var words = ReportMeasuring.MetricsOf(side, settings)
            .ToDictionary(metric => metric.Id, metric => new MetricWords(metric, metric.Name(settings.Language), Adds(metric)));
        var missing = new MissingDays(report, ReportMeasuring.MetricsOf(side, settings));
        var csv = unwritten.Try("file", "metrics.csv", () => Csv(rows, words, missing), []);
        var parquet = unwritten.Try("file", "metrics.parquet", () => Parquet(rows, words, missing, folder), []);
        var digest = await DigestAsync(report, shown, side, settings, more);
        report = report with { Warnings = [.. report.Warnings, .. shown.Failures.Warnings, .. unwritten.Warnings] };
        var json = unwritten.Try("file", "report.json", () => ReportJson.Write(report, shown), []);
        if (unwritten.All.Count > 0)
        {
            // The page is written already: it says what of the other forms is missing by being rendered once more.
            report = report with { Warnings = [.. report.Warnings.Union(unwritten.Warnings)] };
            (html, _) = await RenderAsync(report, side, settings, more);
            json = json.Length > 0 ? json : ReportJson.Write(report with { Measurements = [], Lists = [], Known = [] });
        }

        return new(shown.Title,
        [
            .. new[]
            {
                new ReportFile("report.html", "text/html; charset=utf-8", html),
                new ReportFile("report.json", "application/json; charset=utf-8", json),
                new ReportFile("report.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook),
                new ReportFile("metrics.csv", "text/csv; charset=utf-8", csv),
                new ReportFile("metrics.parquet", "application/vnd.apache.parquet", parquet),
                new ReportFile(Digest.FileName, "application/json; charset=utf-8", digest.Write()),
            }.Where(file => file.Content.Length > 0),
        ],
        [.. shown.Failures.All, .. unwritten.All]);
    }

    private static async Task<(byte[] Html, PageContent Content)> RenderAsync(
        Report report, Side side, PipelineSettings settings, IReadOnlyDictionary<string, object?>? more)
    {
        var (metrics, language) = (ReportMeasuring.MetricsOf(side, settings), settings.Language);
        var shown = new PageContent();
        try
        {
            return (await ReportHtml.RenderAsync(report, side, metrics, language, shown, more), shown);
        }
        catch (Exception e) when (Failures.IsOfTheData(e))
        {
            shown = new PageContent();
            shown.Failures.Add(new Failure("page", side.Name, e));
            return (await ReportHtml.PlainAsync(report, metrics, language, shown), shown);
        }
    }

    // The language of the report first; of each other one the page is rendered for its words alone.
    private static async Task<Digest> DigestAsync(
        Report report, PageContent shown, Side side, PipelineSettings settings, IReadOnlyDictionary<string, object?>? more)
    {
        List<DigestText> texts = [DigestComposer.Compose(report, shown, settings.Language)];
        foreach (var language in settings.DigestLanguages.Where(language => language != settings.Language).Distinct())
        {
            var (_, other) = await RenderAsync(report, side, settings with { Language = language }, more);
            texts.Add(DigestComposer.Compose(report, other, language));
        }

        return new() { Side = report.Side, AsOf = report.AsOf, Tells = DigestComposer.Tells(report, shown), Texts = texts };
    }

    private static byte[] Csv(IReadOnlyList<Measurement> measurements, Dictionary<string, MetricWords> words, MissingDays missing)
    {
        var addends = new Addends(measurements, words.Values.Select(word => word.Of));
        using var memory = new MemoryStream();
        using (var writer = CsvWriter.Create(memory, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true))
        {
            writer.WriteRecord(
                "metric", "grain", "from", "to", "dimension", "item", "value", "numerator", "denominator", "n", "unit", "provisional",
                "name", "adds", "addend", "days_missing");
            foreach (var measurement in measurements)
            {
                var (dimension, item) = measurement.Dimensions.FirstOrDefault();
                writer.WriteRecord(
                    measurement.Metric, measurement.Grain, Text(measurement.From), Text(measurement.To), dimension
                        ?? "", CsvFormulas.Guard(item ?? ""),
                    Text(measurement.Value), Text(measurement.Numerator), Text(measurement.Denominator),
                    measurement.N.ToString(CultureInfo.InvariantCulture), measurement.Unit, measurement.Provisional ? "true" : "false",
                    words.GetValueOrDefault(measurement.Metric)?.Name ?? "", words.GetValueOrDefault(measurement.Metric)?.Adds ?? "",
                    Text(addends.Of(measurement)), Text(missing.Of(measurement)));
            }
        }

        return memory.ToArray();
    }

    private static byte[] Parquet(
        IReadOnlyList<Measurement> measurements, Dictionary<string, MetricWords> words, MissingDays missing, string folder)
    {
        var path = Path.Combine(folder, "metrics.parquet");
        GatheredFacts.Write(beside => Lay(beside, measurements, words, missing), path);
        return File.ReadAllBytes(path);
    }

    private static string Lay(
        Database beside, IReadOnlyList<Measurement> measurements, Dictionary<string, MetricWords> words, MissingDays missing)
    {
        beside.Run("""
            create temp table metrics (metric varchar, grain varchar, "from" date, "to" date, dimension varchar, item varchar, value double,
                numerator double, denominator double, n bigint, unit varchar, provisional boolean, name varchar, adds varchar,
                addend double, days_missing bigint)
            """);
        var addends = new Addends(measurements, words.Values.Select(word => word.Of));
        using var appender = beside.Connection.CreateAppender("temp", "main", "metrics");
        foreach (var measurement in measurements)
        {
            var (dimension, item) = measurement.Dimensions.FirstOrDefault();
            appender.CreateRow().AppendValue(measurement.Metric).AppendValue(measurement.Grain).AppendValue(measurement.From)
                .AppendValue(measurement.To)
                .AppendValue(Filled(dimension)).AppendValue(Filled(item))
                .AppendValue(measurement.Value).AppendValue(measurement.Numerator).AppendValue(measurement.Denominator)
                .AppendValue((long?)measurement.N).AppendValue(Filled(measurement.Unit)).AppendValue((bool?)measurement.Provisional)
                .AppendValue(words.GetValueOrDefault(measurement.Metric)?.Name)
                .AppendValue(Filled(words.GetValueOrDefault(measurement.Metric)?.Adds))
                .AppendValue(addends.Of(measurement)).AppendValue((long?)missing.Of(measurement))
                .EndRow();
        }

        return "select * from metrics";
    }

    // Whoever adds a column up in a spreadsheet sees what may be added: never rows of two grains, nor the whole and its parts. A metric of
    // which only some days or parts add says so in its definition, and nothing here.
    private static string Adds(Metric metric) =>
        (metric.OverTime == Adding.Sum && metric.Additive is null, metric.OverParts == Adding.Sum && metric.Whole is null) switch
        {
            (true, true) => "over periods of one grain, or over items of one dimension",
            (true, false) => "over periods of one grain",
            (false, true) => "over items of one dimension",
            _ => "",
        };

    private sealed record MetricWords(Metric Of, string Name, string Adds);

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
