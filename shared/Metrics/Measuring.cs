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

    private sealed record Found(Metric Metric, Measurement Measurement, bool HasRows);

    /// <summary>All measurements of the metrics, in a stable order.</summary>
    public IReadOnlyList<Measurement> Measure(IEnumerable<Metric> metrics)
    {
        List<Metric> all = [.. metrics];
        var shape = new ViewShape(database);
        var found = all.GroupBy(metric => (metric.View, Days: string.Join(',', metric.Days)))
            .SelectMany(group => Find(shape, group.Key.View, [.. group]))
            .ToLookup(pair => pair.Metric.Id, pair => pair.Measurement, StringComparer.Ordinal);
        return [.. all.SelectMany(metric => Finished(metric, found[metric.Id]))];
    }

    // A view without rows is not read at all, unless its emptiness is a figure (no won deal among the deals that there are).
    private static IEnumerable<Metric> Told(ViewShape shape, string view, IEnumerable<Metric> metrics) =>
        shape.HasRows(view) ? metrics : metrics.Where(metric => metric.Of is { } of && shape.HasRows(of));

    private List<Found> Find(ViewShape shape, string view, IReadOnlyList<Metric> metrics)
    {
        List<Metric> told = [.. Told(shape, view, metrics)];
        if (told.Count == 0)
        {
            return [];
        }

        List<Found> found =
            [.. Statements(shape, view, "", shape.HasRows(view) ? Grain.All : ["all"], told).SelectMany(set => Read(shape, set))];
        if (!shape.HasRows(view))
        {
            return found;
        }

        List<string> dimensions = [.. told.SelectMany(metric => metric.By).Distinct().Where(by => shape.HasColumn(view, by))];
        var values = shape.Values(view, dimensions);
        dimensions.RemoveAll(dimension => values[dimension].Values == 0);
        foreach (var dimension in dimensions)
        {
            var count = values[dimension].Values;
            var grains = Grain.All.Where(grain => grain == "all" || count <= (grain is "day" or "week" ? MostValuesADay : MostValues))
                .ToList();
            found.AddRange(
                Statements(
                    shape, view, dimension, grains,
                    [.. told.Where(metric => metric.By.Contains(dimension) && !IsWholeAgain(metric, dimension))])
                        .SelectMany(set => Read(shape, set)));
        }

        foreach (var rows in told.Where(metric => metric.Select.Quantile is not null && metric.IsOfCells)
            .GroupBy(metric => metric.Condition))
        {
            Fill(
                found,
                new QuantileRows(
                    database, [.. rows],
                    [.. dimensions.Where(
                        dimension => rows.Any(metric => metric.By.Contains(dimension) && !IsWholeAgain(metric, dimension)))]), [.. rows]);
        }

        // The only part is the whole, and need not be measured again.
        found.AddRange(found.Where(one => one.HasRows && one.Measurement.Dimensions.Count == 0)
            .SelectMany(one => dimensions.Where(dimension => one.Metric.By.Contains(dimension) && IsWholeAgain(one.Metric, dimension))
                .Select(
                    dimension => one with { Measurement = one.Measurement with { Dimensions = Part(dimension, values[dimension].Only!) } }))
                        .ToList());
        return found;

        bool IsWholeAgain(Metric metric, string dimension) => values[dimension].Only is not null && metric.Whole is null;
    }

    // The cells have told of how many rows a quantile is; its value comes out of their order.
    private static void Fill(List<Found> found, QuantileRows rows, IReadOnlyList<Metric> metrics)
    {
        var byId = metrics.ToDictionary(metric => metric.Id, StringComparer.Ordinal);
        foreach (var set in found.Index().Where(pair => byId.ContainsKey(pair.Item.Metric.Id))
            .GroupBy(
                pair =>
                    (Dimension: pair.Item.Measurement.Dimensions.FirstOrDefault().Key
                        ?? "", pair.Item.Measurement.Grain, pair.Item.Metric.Id)).OrderBy(set => set.Key).ToList())
        {
            var told = rows.Of(byId[set.Key.Id], set.Key.Dimension, set.Key.Grain);
            foreach (var (place, one) in set)
            {
                var key = (set.Key.Grain == "all" ? null : one.Measurement.From, one.Measurement.Dimensions.FirstOrDefault().Value ?? "");
                found[place] = one with { Measurement = one.Measurement with { Value = told.GetValueOrDefault(key) } };
            }
        }
    }

    private static SortedDictionary<string, string> Part(string dimension, string item) =>
        new(StringComparer.Ordinal) { [dimension] = item };

    // What comes out of cells is one statement; what does not is one for all that read the same rows.
    private static IEnumerable<MetricSet> Statements(
        ViewShape shape, string view, string dimension, IReadOnlyList<string> grains, IReadOnlyList<Metric> metrics) =>
        metrics.GroupBy(metric => metric.IsOfCells ? (Rows: "", Grains: metric.Grains is ["all"] ? "all" : "")
                : (Rows: $"{metric.Condition}\n{metric.Whole}\n{metric.Additive}\n", Grains: string.Join(',', metric.Grains)))
            .Select(
                group => new MetricSet(
                    view, group.First().Days, dimension, [.. grains.Where(grain => group.Any(metric => metric.Grains.Contains(grain)))],
                    [.. group])
                { Doubles = shape.Doubles(view) })
            .Where(set => set.Grains.Count > 0);

    private IEnumerable<Found> Read(ViewShape shape, MetricSet set) =>
        database.Query(set.Metrics[0].IsOfCells ? CellStatement.Of(set) : RowStatement.Of(set), record => Read(shape, set, record))
            .SelectMany(row => row);

    private List<Found> Read(ViewShape shape, MetricSet set, IDataRecord record)
    {
        var grain = record.GetString(0);
        List<Found> row = [];
        foreach (var (number, metric) in set.Metrics.Index())
        {
            if (metric.Grains.Contains(grain) && Read(shape, set, metric, record, 3 + (number * MetricSet.Width)) is { } measurement)
            {
                row.Add(new(metric, measurement, record.GetInt64(3 + (number * MetricSet.Width)) > 0));
            }
        }

        return row;
    }

    private Measurement? Read(ViewShape shape, MetricSet set, Metric metric, IDataRecord record, int at)
    {
        var (grain, rows, n) = (record.GetString(0), record.GetInt64(at), record.GetInt64(at + 6));
        var isEmptyWhole = rows == 0 && set.IsWhole && grain == "all";
        DateOnly? from = grain != "all" ? Day(record, 1) : record.IsDBNull(at + 1) ? null : Day(record, at + 1);

        // A part has rows, though none of them may have a day; the whole is told of no rows, too.
        if ((rows == 0 && !isEmptyWhole) || (set.IsWhole && from is null && n == 0 && (metric.Of is null || !shape.HasRows(metric.Of))))
        {
            return null;
        }

        return new Measurement
        {
            Metric = metric.Id,
            Grain = grain,
            From = from,
            To = grain != "all" ? Grain.LastDay(grain, from!.Value) : record.IsDBNull(at + 2) ? null : Day(record, at + 2),
            Dimensions = set.IsWhole
                ? new SortedDictionary<string, string>(StringComparer.Ordinal)
                : Part(set.Dimension, record.GetString(2)),
            Value = Number(record, at + 3),
            Numerator = Number(record, at + 4),
            Denominator = Number(record, at + 5),
            N = n,
            Unit = metric.Unit == "money" ? currency : metric.Unit,
            Adds = record.IsDBNull(at + 7) || record.GetBoolean(at + 7) ? null : false,
        };
    }

    // In an order of its own: that of codes or of a hash would be another one tomorrow.
    private IEnumerable<Measurement> Finished(Metric metric, IEnumerable<Measurement> found)
    {
        var restated = provisional?.Invoke(metric) ?? [];
        var whole = WholeUntil(metric);
        var measured = found
            .Select(
                measurement =>
                    (measurement, part: measurement.Dimensions.FirstOrDefault(), grain: Grain.All.ToList().IndexOf(measurement.Grain)))
            .OrderBy(row => row.part.Key ?? "", StringComparer.Ordinal).ThenBy(row => row.grain)
            .ThenBy(row => row.measurement.From ?? DateOnly.MaxValue).ThenBy(row => row.part.Value ?? "", StringComparer.Ordinal)
            .Select(
                row =>
                    row.measurement with
                    {
                        Provisional = row.measurement.To >= asOf || (row.measurement.Grain != "all" && row.measurement.To > whole)
                        || restated.Any(days => row.measurement.From <= days.To && row.measurement.To >= days.From)
                    })
            .ToList();
        return metric.Grains.Contains("day") ? measured : Unripe(measured);
    }

    private DateOnly? WholeUntil(Metric metric) => metric.Until is { } view && Views.Has(database, view)
        ? database.Query<DateOnly?>($"select max(day) from {view}", record => record.IsDBNull(0) ? null : Day(record, 0)).First() : null;

    // What is judged by month and longer only (cohorts, medians) tells on which day its base ends: a period that reaches
    // beyond it holds but a part of what it will.
    private static IEnumerable<Measurement> Unripe(List<Measurement> measured) =>
        measured.Find(measurement => measurement.Grain == "all" && measurement.Dimensions.Count == 0)?.To is not { } newest ? measured
            : measured.Select(
                measurement => measurement.Grain != "all" && measurement.To > newest
                    ? measurement with { Provisional = true } : measurement);

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
