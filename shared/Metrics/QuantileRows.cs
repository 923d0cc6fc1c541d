using System.Data;
using Pipeline.Facts;

namespace Pipeline.Metrics;

/// <summary>
/// The rows of which quantiles are told, read once for the whole and every dimension: when, of which part, how much. Each
/// quantity is put in order once; every period and part then takes its own out of that order.
/// </summary>
internal sealed class QuantileRows
{
    private readonly int[] firsts;
    private readonly int[] lasts;
    private readonly Dictionary<string, (int[] Codes, List<string> Items)> parts;
    private readonly List<(string Of, string? Happened)> quantities;
    private readonly List<double[]> values;
    private readonly List<bool[]> happened;
    private readonly List<int[]> orders;

    // Used again for each period and part: a new one each time would be the collector's for long.
    private readonly int[] groups;
    private readonly double[] ordered;
    private readonly bool[] over;
    private ((string Dimension, string Grain) By, List<(DateOnly? From, string Item)> Keys) grouped;

    /// <param name="database">Where the view lies.</param>
    /// <param name="metrics">Of one view, one condition and one dating of rows.</param>
    /// <param name="dimensions">By which they are told.</param>
    public QuantileRows(Database database, IReadOnlyList<Metric> metrics, IReadOnlyList<string> dimensions)
    {
        var days = metrics[0].Days;
        quantities = [.. metrics.Select(metric => (metric.Select.Quantile!.Of, metric.Select.Quantile.Happened)).Distinct()];
        var from = $"from {metrics[0].View} where {MetricSet.And(metrics[0].Condition)}";
        var count = database.Query($"select count(*)::integer {from}", record => record.GetInt32(0)).Single();
        firsts = new int[count];
        lasts = days.Count == 1 ? firsts : new int[count];
        parts = dimensions.ToDictionary(dimension => dimension, _ => (new int[count], new List<string>()), StringComparer.Ordinal);
        values = [.. quantities.Select(_ => new double[count])];
        happened = [.. quantities.Select(quantity => quantity.Happened is null ? [] : new bool[count])];
        var row = 0;
        var codes = dimensions.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)).ToList();
        List<string> columns =
        [
            Day(days[0]), Day(days[^1]), .. dimensions.Select(dimension => $"{dimension}::varchar"),
            .. quantities.SelectMany(
                quantity =>
                    new[] { $"({quantity.Of})::double", quantity.Happened is { } happens ? $"coalesce({happens}, false)" : "true" }),
        ];
        foreach (var record in database.Query($"select {string.Join(", ", columns)} {from}", record => record))
        {
            Keep(record);
            row++;
        }

        orders = [.. values.Select(Order)];
        (groups, ordered, over) = (new int[count], new double[count], new bool[happened.Exists(own => own.Length > 0) ? count : 0]);

        void Keep(IDataRecord record)
        {
            firsts[row] = record.IsDBNull(0) ? int.MinValue : record.GetInt32(0);
            lasts[row] = record.IsDBNull(1) ? int.MinValue : record.GetInt32(1);
            foreach (var (number, dimension) in dimensions.Index())
            {
                parts[dimension].Codes[row] = record.IsDBNull(2 + number)
                    ? -1 : Code(codes[number], parts[dimension].Items, record.GetString(2 + number));
            }

            for (var (number, at) = (0, 2 + dimensions.Count); number < quantities.Count; number++, at += 2)
            {
                values[number][row] = record.IsDBNull(at) ? double.NaN : record.GetDouble(at);
                if (quantities[number].Happened is not null)
                {
                    happened[number][row] = record.GetBoolean(at + 1);
                }
            }
        }
    }

    /// <summary>
    /// A metric's quantiles at a grain, of the whole (no dimension) or each part: by first day (null: all of history) and item.
    /// </summary>
    public IReadOnlyDictionary<(DateOnly? From, string Item), double?> Of(Metric metric, string dimension, string grain)
    {
        var quantile = metric.Select.Quantile!;
        var number = quantities.IndexOf((quantile.Of, quantile.Happened));
        if (grouped.By != (dimension, grain))
        {
            grouped = ((dimension, grain), Group(dimension, grain));
        }

        var keys = grouped.Keys;
        var ends = new int[keys.Count + 1];
        foreach (var row in orders[number])
        {
            if (groups[row] >= 0)
            {
                ends[groups[row] + 1]++;
            }
        }

        for (var group = 1; group <= keys.Count; group++)
        {
            ends[group] += ends[group - 1];
        }

        var next = ends[..^1];
        foreach (var row in orders[number])
        {
            if (groups[row] is >= 0 and var group)
            {
                ordered[next[group]] = values[number][row];
                if (quantile.Happened is not null)
                {
                    over[next[group]] = happened[number][row];
                }

                next[group]++;
            }
        }

        var found = new Dictionary<(DateOnly?, string), double?>();
        foreach (var (group, key) in keys.Index().Where(pair => ends[pair.Index + 1] > ends[pair.Index]))
        {
            var own = ends[group]..ends[group + 1];
            found[key] = quantile.Happened is null
                ? quantile.Plainly(ordered.AsSpan(own)) : quantile.Waitingly(ordered.AsSpan(own), over.AsSpan(own));
        }

        return found;
    }

    // Which period and part each row belongs to; -1: to none.
    private List<(DateOnly? From, string Item)> Group(string dimension, string grain)
    {
        List<(DateOnly?, string)> keys = [];
        var known = new Dictionary<(int From, int Code), int>();
        var starts = new Dictionary<int, int>();
        var own = dimension.Length == 0 ? default : parts[dimension];
        var last = (Key: (From: int.MinValue, Code: int.MinValue), Group: -1);
        for (var row = 0; row < groups.Length; row++)
        {
            var code = own.Codes?[row] ?? 0;
            var from = grain == "all" ? 0 : Start(starts, grain, firsts[row]);
            if (code < 0
                || (grain != "all" && (from == int.MinValue || (lasts[row] != firsts[row] && from != Start(starts, grain, lasts[row])))))
            {
                groups[row] = -1;
                continue;
            }

            if (last.Key != (from, code) || last.Group < 0)
            {
                if (!known.TryGetValue((from, code), out var group))
                {
                    known[(from, code)] = group = keys.Count;
                    keys.Add((grain == "all" ? null : DateOnly.FromDayNumber(from), own.Items?[code] ?? ""));
                }

                last = ((from, code), group);
            }

            groups[row] = last.Group;
        }

        return keys;
    }

    private static int Start(Dictionary<int, int> starts, string grain, int day)
    {
        if (day == int.MinValue || grain == "day")
        {
            return day;
        }

        if (!starts.TryGetValue(day, out var start))
        {
            starts[day] = start = Grain.FirstDay(grain, DateOnly.FromDayNumber(day)).DayNumber;
        }

        return start;
    }

    private static int Code(Dictionary<string, int> codes, List<string> items, string item)
    {
        if (!codes.TryGetValue(item, out var code))
        {
            codes[item] = code = items.Count;
            items.Add(item);
        }

        return code;
    }

    // Rows without a value are none, and stand in no order.
    private static int[] Order(double[] values)
    {
        var rows = new int[values.Length - values.Count(double.IsNaN)];
        for (var (row, next) = (0, 0); row < values.Length; row++)
        {
            if (!double.IsNaN(values[row]))
            {
                rows[next++] = row;
            }
        }

        var keys = Array.ConvertAll(rows, row => values[row]);
        Array.Sort(keys, rows);
        return rows;
    }

    // A day as C# numbers it.
    private static string Day(string column) => $"({column}::date - date '0001-01-01')::integer";
}
