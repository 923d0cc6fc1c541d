using System.Collections.Concurrent;
using System.Reflection;
using Pipeline.Facts;
using Pipeline.Metrics;

namespace Pipeline.Reports;

/// <summary>Measures all that a side's SQL knows over a database in which its facts views lie.</summary>
public static class ReportMeasuring
{
    // What is compiled in never changes: it is parsed once a process for each length of silence.
    private static readonly ConcurrentDictionary<(Assembly Knowledge, int SilenceDays), IReadOnlyList<Metric>> Parsed = new();

    /// <param name="database">Where the side's views lie.</param>
    /// <param name="side">Whose knowledge.</param>
    /// <param name="settings">The business's money and zone.</param>
    /// <param name="asOf">The report's day.</param>
    /// <param name="sources">What was taken in.</param>
    /// <param name="failures">Hears of what could not be measured.</param>
    public static Report Measure(
        Database database, Side side, PipelineSettings settings, DateOnly asOf, IReadOnlyList<SourceState> sources,
        Failures? failures = null)
    {
        failures ??= new();
        var currency = failures.Try("view", "report_currency", () => CurrencyOf(database, settings), settings.Currency);
        var (metrics, lineage) = (MetricsOf(side), new Lineage(database, side, sources));
        var measurements = Measurements(new Measuring(database, asOf, currency, lineage.Provisional), metrics, failures);
        var sql = new SqlLists(database);
        IReadOnlyList<ReportList> lists =
        [
            .. Knowledge.SqlOf(side.Knowledge, "Reports")
                .Select(list => failures.Try<ReportList?>("list", list.Name, () => sql.List(list.Name, list.Sql), null))
                .OfType<ReportList>(),
        ];
        IReadOnlyList<ReportWarning> warnings =
        [
            .. Knowledge.SqlOf(side.Knowledge, "Warnings").OrderByDescending(IsFirst)
                .SelectMany(
                    warning => failures.Try<IReadOnlyList<ReportWarning>>(
                        "warning", warning.Name, () => [.. sql.Warnings(warning.Name, warning.Sql)], [])),
        ];
        return new Report
        {
            Side = side.Name,
            AsOf = asOf,
            TimeZone = settings.TimeZone.Id,
            Currency = currency,
            Measurements = measurements,
            Lists = lists,
            Known = !Views.Has(database, Reach.Table) ? []
                : failures.Try<IReadOnlyList<KnownDays>>(
                    "view", Reach.Table,
                    () => KnownDays.Of(
                        database, Reach.Table,
                        table => [.. metrics.Where(metric => lineage.TablesOf(metric).Contains(table)).Select(metric => metric.Id)]), []),
            Sources = sources,
            // A silent source leads: what it does not tell looks like nothing at all.
            Warnings = [.. Rhythm.Warn(sources, asOf), .. failures.Warnings, .. warnings],
        };
    }

    /// <summary>The report's money: what a view of the side says that it is, otherwise the business's.</summary>
    public static string CurrencyOf(Database database, PipelineSettings settings) =>
        !Views.Has(database, "report_currency") ? settings.Currency
        : database.Query("select currency from report_currency", record => record.IsDBNull(0) ? settings.Currency : record.GetString(0))
            .First();

    // All at once; one by one only where that fails, to find the one that does.
    private static IReadOnlyList<Measurement> Measurements(Measuring measuring, IReadOnlyList<Metric> metrics, Failures failures)
    {
        var whole = new Failures();
        return whole.Try("metric", "", () => measuring.Measure(metrics), null)
            ?? [.. metrics.SelectMany(metric => failures.Try("metric", metric.Id, () => measuring.Measure([metric]), []))];
    }

    // A warning whose file begins with this line stands before the others: without it the figures would be believed.
    private static bool IsFirst((string Name, string Sql) warning) => warning.Sql.StartsWith("-- first\n", StringComparison.Ordinal);

    /// <summary>The side's metrics, by id. What a definition says of a setting is the setting's value.</summary>
    public static IReadOnlyList<Metric> MetricsOf(Side side, PipelineSettings? settings = null) =>
        Parsed.GetOrAdd((side.Knowledge, (settings ?? new()).SilenceDays), told =>
        [
            .. Knowledge.SqlOf(told.Knowledge, "Metrics")
                .Select(
                    file => MetricFile.Parse(
                        file.Name,
                        file.Sql.Replace(
                            "{silence-days}", told.SilenceDays.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))),
        ]);
}
