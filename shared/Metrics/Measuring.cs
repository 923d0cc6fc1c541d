using System.Data;
using Pipeline.Facts;
using Pipeline.Reports.Periods;

namespace Pipeline.Metrics;

/// <summary>Measures metrics over the facts views of a database: every grain, undivided and by each dimension.</summary>
/// <param name="database">Where the views lie.</param>
/// <param name="asOf">The report's day: a period that ends on it or later is not over.</param>
/// <param name="currency">The report's money.</param>
/// <param name="provisional">The days whose figures a metric's sources may still restate.</param>
public sealed class Measuring(Database database, DateOnly asOf, string currency, Func<Metric, IReadOnlyList<Period>>? provisional = null)
{
    /// <summary>A dimension of more values than this is told over all of history only, so that a report stays readable.</summary>
    private const int MostValues = 60;

    /// <summary>A dimension of more values than this is not told by day and week, for the same reason.</summary>
    private const int MostValuesADay = 6;

    /// <summary>All measurements of the metrics, in a stable order.</summary>
    public IReadOnlyList<Measurement> Measure(IEnumerable<Metric> metrics) => [.. metrics.SelectMany(Measure)];

    private IEnumerable<Measurement> Measure(Metric metric)
    {
        var dimensions = metric.By.Where(by => IsColumn(metric, by)).ToList();
        var values = dimensions.ToDictionary(by => by, by => Values(metric, by), StringComparer.Ordinal);
        var branches =
            from dimension in dimensions.Prepend("")
            from grain in metric.Grains
            where grain == "all" || dimension.Length == 0 || values[dimension] <= (grain is "day" or "week" ? MostValuesADay : MostValues)
            select Branch(metric, grain, dimension);
        var isRatio = !metric.Aggregates.Contains(" as value", StringComparison.Ordinal);
        var value = isRatio ? "numerator / nullif(denominator, 0)::double" : "value";
        var parts = metric.Aggregates.Contains(" as numerator", StringComparison.Ordinal) ? "numerator::double, denominator::double" : "null::double, null::double";
        var sql = $"""
            select grain, from_day, to_day, dimension, item, ({value})::double, {parts}, n, adds
            from ({string.Join("\nunion all\n", branches)})
            order by dimension, array_position(['day', 'week', 'month', 'quarter', 'year', 'all'], grain), from_day, item
            """;
        var restated = provisional?.Invoke(metric) ?? [];
        List<Measurement> measured = [.. database.Query(sql, record => Read(metric, restated, record)).OfType<Measurement>()];
        return metric.Grains.Contains("day") ? measured : Unripe(measured);
    }

    // What is judged by month and longer only (cohorts, medians) tells on which day its base ends: a period that reaches
    // beyond it holds but a part of what it will.
    private static IEnumerable<Measurement> Unripe(List<Measurement> measured) =>
        measured.Find(measurement => measurement.Grain == "all" && measurement.Dimensions.Count == 0)?.To is not { } newest ? measured
            : measured.Select(measurement => measurement.Grain != "all" && measurement.To > newest ? measurement with { Provisional = true } : measurement);

    private static string Branch(Metric metric, string grain, string dimension)
    {
        var (first, last) = (metric.Days[0], metric.Days[^1]);
        var (from, to) = grain == "all"
            ? ($"min({first})::date", $"max({last})::date")
            : ($"date_trunc('{grain}', {first})::date", "null::date");
        var item = dimension.Length == 0 ? "''" : $"{dimension}::varchar";
        var where = new List<string>();
        if (grain != "all")
        {
            where.Add($"{first} is not null");
            if (first != last)
            {
                // A row that spans days belongs to a period only when it lies in it whole.
                where.Add($"date_trunc('{grain}', {first}) = date_trunc('{grain}', {last})");
            }
        }

        if (dimension.Length > 0)
        {
            where.Add($"{dimension} is not null");
        }
        else if (metric.Whole is { } whole)
        {
            where.Add(whole);
        }

        if (metric.Additive is { } additive && grain != "day")
        {
            where.Add(additive);
        }

        var hasWhere = metric.From.Contains("\nwhere ", StringComparison.Ordinal);
        var conditions = where.Count == 0 ? "" : (hasWhere ? "\n  and " : "\nwhere ") + string.Join("\n  and ", where);
        var adds = metric.Additive is { } column && grain == "day" ? $"bool_and(coalesce({column}, false))" : "true";
        return $"select '{grain}' as grain, {from} as from_day, {to} as to_day, '{dimension}' as dimension, {item} as item, {metric.Aggregates}, {adds} as adds from {metric.From}{conditions} group by all";
    }

    private Measurement? Read(Metric metric, IReadOnlyList<Period> restated, IDataRecord record)
    {
        var (grain, dimension, n) = (record.GetString(0), record.GetString(3), record.GetInt64(8));
        DateOnly? from = record.IsDBNull(1) ? null : Day(record, 1);

        // A part has rows, though none of them may have a day; the whole is told of no rows, too.
        if (from is null && dimension.Length == 0 && n == 0 && (metric.Of is null || !HasRows(metric.Of)))
        {
            return null;
        }

        var to = grain == "all" ? (record.IsDBNull(2) ? null : Day(record, 2)) : (DateOnly?)Grain.LastDay(grain, from!.Value);
        return new Measurement
        {
            Metric = metric.Id,
            Grain = grain,
            From = from,
            To = to,
            Dimensions = dimension.Length == 0
                ? new SortedDictionary<string, string>(StringComparer.Ordinal)
                : new SortedDictionary<string, string>(StringComparer.Ordinal) { [dimension] = record.GetString(4) },
            Value = Number(record, 5),
            Numerator = Number(record, 6),
            Denominator = Number(record, 7),
            N = n,
            Unit = metric.Unit == "money" ? currency : metric.Unit,
            Adds = record.IsDBNull(9) || record.GetBoolean(9) ? null : false,
            Provisional = to >= asOf || restated.Any(days => from <= days.To && to >= days.From),
        };
    }

    private bool IsColumn(Metric metric, string column) =>
        database.Query($"select 1 from duckdb_columns() where table_name = {Names.Quote(View(metric))} and column_name = {Names.Quote(column)}", _ => 1).Any();

    private long Values(Metric metric, string column) =>
        database.Query($"select approx_count_distinct({column}) from {View(metric)}", record => record.GetInt64(0)).First();

    private bool HasRows(string view) => database.Query($"select 1 from {view} limit 1", _ => 1).Any();

    private static string View(Metric metric) => metric.From.Split([' ', '\n'], 2)[0];

    private static DateOnly Day(IDataRecord record, int place) => record.GetValue(place) switch
    {
        DateOnly day => day,
        DateTime time => DateOnly.FromDateTime(time),
        var other => throw new InvalidCastException($"A day came back as {other.GetType().Name}."),
    };

    private static double? Number(IDataRecord record, int place)
    {
        if (record.IsDBNull(place))
        {
            return null;
        }

        var value = record.GetDouble(place);
        return double.IsFinite(value) ? value : null;
    }
}
