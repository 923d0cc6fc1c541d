using CsvHelper;
using Pipeline.Facts;
using Pipeline.Metrics;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Workbook;

namespace Pipeline.Reports;

/// <summary>Writes a report in each of its forms.</summary>
public static class ReportFiles
{
    /// <param name="report">What was measured.</param>
    /// <param name="side">Whose page.</param>
    /// <param name="settings">Its language.</param>
    /// <param name="folder">A folder to work in.</param>
    /// <param name="more">What this side's page takes besides.</param>
    public static async Task<WrittenReport> WriteAsync(Report report, Side side, PipelineSettings settings, string folder, IReadOnlyDictionary<string, object?>? more = null)
    {
        var shown = new Shown();
        var html = await ReportHtml.RenderAsync(report, side, ReportMeasuring.MetricsOf(side), settings.Language, shown, more);
        var csv = Csv(report.Measurements);
        return new(shown.Title,
        [
            new ReportFile("report.html", "text/html; charset=utf-8", html),
            new ReportFile("report.json", "application/json; charset=utf-8", ReportJson.Write(report with { Spans = shown.Spans, Comparisons = shown.Comparisons })),
            new ReportFile("report.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ReportWorkbook.Write(report, shown, settings.Language)),
            new ReportFile("metrics.csv", "text/csv; charset=utf-8", csv),
            new ReportFile("metrics.parquet", "application/vnd.apache.parquet", await ParquetAsync(csv, folder)),
        ]);
    }

    private static byte[] Csv(IReadOnlyList<Measurement> measurements)
    {
        using var memory = new MemoryStream();
        using (var writer = CsvWriter.Create(memory, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true))
        {
            writer.WriteRecord("metric", "grain", "from", "to", "dimension", "item", "value", "numerator", "denominator", "n", "unit", "provisional");
            foreach (var measurement in measurements)
            {
                var (dimension, item) = measurement.Dimensions.FirstOrDefault();
                writer.WriteRecord(
                    measurement.Metric, measurement.Grain, Text(measurement.From), Text(measurement.To), dimension ?? "", item ?? "",
                    Text(measurement.Value), Text(measurement.Numerator), Text(measurement.Denominator),
                    measurement.N.ToString(CultureInfo.InvariantCulture), measurement.Unit, measurement.Provisional ? "true" : "false");
            }
        }

        return memory.ToArray();
    }

    private static async Task<byte[]> ParquetAsync(byte[] csv, string folder)
    {
        var (from, to) = (Path.Combine(folder, "metrics.csv"), Path.Combine(folder, "metrics.parquet"));
        await File.WriteAllBytesAsync(from, csv);
        using (var database = new Database(folder))
        {
            // Nothing of the dialect is guessed: the first quoted cell may stand below what a guess looks at.
            database.Run($$"""
                copy (select * from read_csv({{Names.Quote(from)}}, auto_detect = false, delim = ',', quote = '"', escape = '"', header = true, nullstr = '', columns = {
                    'metric': 'varchar', 'grain': 'varchar', 'from': 'date', 'to': 'date', 'dimension': 'varchar', 'item': 'varchar',
                    'value': 'double', 'numerator': 'double', 'denominator': 'double', 'n': 'bigint', 'unit': 'varchar', 'provisional': 'boolean'}))
                to {{Names.Quote(to)}} (format parquet, compression zstd)
                """);
        }

        return await File.ReadAllBytesAsync(to);
    }

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
