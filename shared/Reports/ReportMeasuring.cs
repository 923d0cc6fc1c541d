using Pipeline.Facts;
using Pipeline.Metrics;

namespace Pipeline.Reports;

/// <summary>Measures all that a side's SQL knows over a database in which its facts views lie.</summary>
public static class ReportMeasuring
{
    public static Report Measure(Database database, Side side, PipelineSettings settings, DateOnly asOf, IReadOnlyList<SourceState> sources)
    {
        var currency = Views.Has(database, "report_currency")
            ? database.Query("select currency from report_currency", record => record.IsDBNull(0) ? settings.Currency : record.GetString(0)).First()
            : settings.Currency;
        return new Report
        {
            Side = side.Name,
            AsOf = asOf,
            TimeZone = settings.TimeZone.Id,
            Currency = currency,
            Measurements = new Measuring(database, asOf, currency, new Lineage(database, side, sources).Provisional).Measure(MetricsOf(side)),
            Lists = [.. Knowledge.SqlOf(side.Knowledge, "Reports").Select(list => SqlLists.List(database, list.Name, list.Sql))],
            Sources = sources,
            // A silent source leads: what it does not tell looks like nothing at all.
            Warnings = [.. Rhythm.Warn(sources, asOf), .. Knowledge.SqlOf(side.Knowledge, "Warnings").OrderByDescending(IsFirst).SelectMany(warning => SqlLists.Warnings(database, warning.Name, warning.Sql))],
        };
    }

    // A warning whose file begins with this line stands before the others: without it the figures would be believed.
    private static bool IsFirst((string Name, string Sql) warning) => warning.Sql.StartsWith("-- first\n", StringComparison.Ordinal);

    /// <summary>The side's metrics, by id.</summary>
    public static IReadOnlyList<Metric> MetricsOf(Side side) =>
        [.. Knowledge.SqlOf(side.Knowledge, "Metrics").Select(file => MetricFile.Parse(file.Name, file.Sql))];
}
