namespace Pipeline.Metrics;

/// <summary>
/// Measures what adds in one scan of its view: sums and counts in cells keyed by first and last day and by part, then periods
/// from the cells that lie in them whole (a quota's month lies in no week). A cell counts its rows beside those that have
/// a value, so that won deals without an amount stay unknown. A sum has no value in a period that a range only reaches into: what else
/// lies there is not all of it.
/// </summary>
public static class CellStatement
{
    public static string Of(MetricSet set) => set.Grains is ["all"] ? Undated(set) : Dated(set);

    // Without periods no cells are needed.
    private static string Undated(MetricSet set)
    {
        var columns = set.Metrics.Select(metric =>
        {
            var rows = MetricSet.And(metric.Condition, set.IsWhole ? metric.Whole : null, metric.Additive);
            return $"{Over("count", "*", rows)}, {Over("min", set.First, rows)}, {Over("max", set.Last, rows)}, "
                + MetricSet.Figures(
                    metric, column => metric.Select.Formula(column, piece => set.Aggregate(piece, MetricSet.And(rows, piece.Where))))
                + ", true";
        });
        return $"select 'all', null::date, {set.Item}, {string.Join(",\n", columns)}\nfrom {set.View}{set.Parts}"
            + $"{(set.IsWhole ? "" : $"\ngroup by {set.Item}")}";
    }

    private static string Dated(MetricSet set)
    {
        // The same condition or sum of several metrics is one column.
        var spans = set.Days.Count > 1;
        List<string> keys =
            [.. set.Metrics.SelectMany(metric => new[] { set.IsWhole ? metric.Whole : null, metric.Additive }).OfType<string>().Distinct()];
        List<string> sums = [];
        string Column(string aggregate)
        {
            if (!sums.Contains(aggregate))
            {
                sums.Add(aggregate);
            }

            return $"s{sums.IndexOf(aggregate)}";
        }

        var columns = set.Metrics.Select(metric =>
        {
            var rows = Column(Over("count", "*", MetricSet.And(metric.Condition)));
            var whole = set.IsWhole && metric.Whole is { } name ? Key(name) : null;
            var counted = MetricSet.And(whole, metric.Additive is { } additive ? $"grain = 'day' or {Key(additive)}" : null);
            var cells = MetricSet.And(spans ? "is_within" : null, counted);
            string Piece(Summed piece)
            {
                var sum = Over("sum", Column(set.Aggregate(piece, MetricSet.And(metric.Condition, piece.Where))), cells);
                return piece.Function == "count" ? $"coalesce({sum}, 0)" : sum;
            }

            var held = MetricSet.And($"{rows} > 0", cells);
            var isPart = spans && metric.OverTime is Adding.Sum
                ? $"coalesce({Over("bool_or", "not is_within", MetricSet.And($"{rows} > 0", counted))}, false)" : null;
            string Figure(string column) => isPart is not null && column == "value"
                ? $"case when not {isPart} then {metric.Select.Formula(column, Piece)} end" : metric.Select.Formula(column, Piece);
            var adds = metric.Additive is { } adding ? Over("bool_and", $"grain <> 'day' or {Key(adding)}", held) : "true";
            return $"coalesce({Over("sum", rows, cells)}, 0)::bigint, {Over("min", "first", held)}, {Over("max", "last", held)}, "
                + $"{MetricSet.Figures(metric, Figure)}, {(isPart is null ? adds : $"coalesce({adds}, true) and not {isPart}")}";
        }).ToList();
        return $"""
            with cells as materialized (
                select {set.First} as first, {set.Last} as last,
                    {set.Item} as item{string.Concat(keys.Select(key => $", coalesce({key}, false) as {Key(key)}"))},
                    {string.Join(",\n", sums.Select((sum, number) => $"{sum} as s{number}"))}
                from {set.View}{set.Parts}
                group by all
            )
            select grain, from_day, item,
                {string.Join(",\n", columns)}
            from ({Periods(set, spans)})
            group by grain, from_day, item
            """;
    }

    // Each cell in the periods that hold it whole and, where rows are of ranges, in those that it only reaches into.
    private static string Periods(MetricSet set, bool spans)
    {
        var of = $"from cells, (values {string.Join(", ", set.Grains.Select(grain => $"('{grain}')"))}) grains(grain)";
        var within = $"""
            select *, case when grain <> 'all' then date_trunc(grain, first)::date end as from_day, true as is_within
            {of}
            where grain = 'all' or date_trunc(grain, first) = date_trunc(grain, last)
            """;
        return !spans ? within : $"""
            {within}
            union all
            select *, unnest(generate_series(
                date_trunc(grain, first)::timestamp, date_trunc(grain, last)::timestamp, ('1 ' || grain)::interval))::date, false
            {of}
            where grain <> 'all' and date_trunc(grain, first) <> date_trunc(grain, last)
            """;
    }

    private static string Over(string function, string of, string rows) => MetricSet.Over(function, of, rows);

    private static string Key(string column) => $"key_{column}";
}
