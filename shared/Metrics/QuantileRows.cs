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
    private readonly double[] waiting;
    private readonly bool[] over;
    private readonly HashSet<int> days;
    private readonly Dictionary<string, DayPeriods> periodsAt = new(StringComparer.Ordinal);
    private ((string Dimension, string Grain) By, List<(DateOnly? From, string Item)> Keys) grouped;

    /// <param name="database">Where the view lies.</param>
    /// <param name="metrics">Of one view, one condition and one dating of rows.</param>
    /// <param name="dimensions">By which they are told.</param>
    public QuantileRows(Database database, IReadOnlyList<Metric> metrics, IReadOnlyList<string> dimensions)
    {
        var dated = metrics[0].Days;
        quantities = [.. metrics.Select(metric => (metric.Select.Quantile!.Of, metric.Select.Quantile.Happened)).Distinct()];
        var from = $"from {metrics[0].View} where {MetricSet.And(metrics[0].Condition)}";
        var count = database.Query($"select count(*)::integer {from}", record => record.GetInt32(0)).Single();
        firsts = new int[count];
        lasts = dated.Count == 1 ? firsts : new int[count];
        parts = dimensions.ToDictionary(dimension => dimension, _ => (new int[count], new List<string>()), StringComparer.Ordinal);
        values = [.. quantities.Select(_ => new double[count])];
        happened = [.. quantities.Select(quantity => quantity.Happened is null ? [] : new bool[count])];
        var row = 0;
        var codes = dimensions.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)).ToList();
        List<string> columns =
        [
            Day(dated[0]), Day(dated[^1]), .. dimensions.Select(dimension => $"{dimension}::varchar"),
            .. quantities.SelectMany(
                quantity =>
                    new[] { $"({quantity.Of})::double", quantity.Happened is { } happens ? $"coalesce({happens}, false)" : "true" }),
        ];
        foreach (var record in database.Query($"select {string.Join(", ", columns)} {from}", record => record))
        {
            Keep(record);
            row++;
        }

        days = [.. firsts.Where(day => day != DayPeriods.NoDay)];
        days.UnionWith(lasts.Where(day => day != DayPeriods.NoDay));
        orders = [.. values.Select(Order)];
        var waits = happened.Exists(own => own.Length > 0) ? count : 0;
        (groups, waiting, over) = (new int[count], new double[waits], new bool[waits]);

        void Keep(IDataRecord record)
        {
            firsts[row] = record.IsDBNull(0) ? DayPeriods.NoDay : record.GetInt32(0);
            lasts[row] = record.IsDBNull(1) ? DayPeriods.NoDay : record.GetInt32(1);
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

        var found = new Dictionary<(DateOnly?, string), double?>();
        var sizes = Sizes(number);
        var told = quantile.Happened is null ? Plainly(quantile, number, sizes) : Waitingly(quantile, number, sizes);
        foreach (var (group, key) in grouped.Keys.Index().Where(pair => sizes[pair.Index] > 0))
        {
            found[key] = told[group];
        }

        return found;
    }

    // How many values each period and part has. Rows as they came: in the order of values each would be a leap through memory.
    private int[] Sizes(int number)
    {
        var (sizes, own) = (new int[grouped.Keys.Count], values[number]);
        for (var row = 0; row < own.Length; row++)
        {
            if (groups[row] >= 0 && !double.IsNaN(own[row]))
            {
                sizes[groups[row]]++;
            }
        }

        return sizes;
    }

    // Between the two values beside the quantile's place: no others need be kept.
    private double?[] Plainly(Quantile quantile, int number, int[] sizes)
    {
        var (own, seen) = (values[number], new int[sizes.Length]);
        var (low, high) = (new double[sizes.Length], new double[sizes.Length]);
        var places = Array.ConvertAll(sizes, quantile.Places);
        foreach (var row in orders[number])
        {
            if (groups[row] is >= 0 and var group)
            {
                var at = seen[group]++;
                if (at == places[group].Low)
                {
                    low[group] = own[row];
                }

                if (at == places[group].High)
                {
                    high[group] = own[row];
                }
            }
        }

        return [.. sizes.Select((size, group) => size == 0 ? (double?)null : quantile.Between(low[group], high[group], size))];
    }

    private double?[] Waitingly(Quantile quantile, int number, int[] sizes)
    {
        var next = new int[sizes.Length];
        for (var group = 1; group < sizes.Length; group++)
        {
            next[group] = next[group - 1] + sizes[group - 1];
        }

        foreach (var row in orders[number])
        {
            if (groups[row] is >= 0 and var group)
            {
                (waiting[next[group]], over[next[group]]) = (values[number][row], happened[number][row]);
                next[group]++;
            }
        }

        return [.. sizes.Select((size, group) => size == 0 ? null
            : quantile.Waitingly(waiting.AsSpan(next[group] - size, size), over.AsSpan(next[group] - size, size)))];
    }

    // Which period and part each row belongs to; -1: to none.
    private List<(DateOnly? From, string Item)> Group(string dimension, string grain)
    {
        List<(DateOnly?, string)> keys = [];
        var own = dimension.Length == 0 ? default : parts[dimension];
        var periods = grain == "all" ? null : PeriodsAt(grain);
        var codes = own.Items?.Count ?? 1;
        var known = new int[(periods?.Starts.Count ?? 1) * codes];
        Array.Fill(known, -1);
        for (var row = 0; row < groups.Length; row++)
        {
            var code = own.Codes?[row] ?? 0;
            var period = periods?.Of(firsts[row]) ?? 0;
            if (code < 0 || period < 0 || (periods is not null && lasts[row] != firsts[row] && period != periods.Of(lasts[row])))
            {
                groups[row] = -1;
                continue;
            }

            ref var group = ref known[(period * codes) + code];
            if (group < 0)
            {
                group = keys.Count;
                keys.Add((periods?.Starts[period], own.Items?[code] ?? ""));
            }

            groups[row] = group;
        }

        return keys;
    }

    private DayPeriods PeriodsAt(string grain)
    {
        if (!periodsAt.TryGetValue(grain, out var periods))
        {
            periodsAt[grain] = periods = new DayPeriods(grain, days);
        }

        return periods;
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
