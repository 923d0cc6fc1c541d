namespace Pipeline.Metrics;

/// <summary>
/// Measures what does not add (different people, medians, Kaplan-Meier) from its rows, anew for every period: metrics with the
/// same rows together.
/// </summary>
public static class RowStatement
{
    public static string Of(MetricSet set) => string.Join("\nunion all\n", set.Grains.Select(grain => Period(set, grain)));

    private static string Period(MetricSet set, string grain)
    {
        var metric = set.Metrics[0];
        var rows = MetricSet.And(
            metric.Condition,
            set.IsWhole ? metric.Whole : $"{set.Dimension} is not null",
            grain == "day" ? null : metric.Additive,
            grain == "all" ? null : $"date_trunc('{grain}', {set.First}) = date_trunc('{grain}', {set.Last})");
        var from = grain == "all" ? "null::date" : $"date_trunc('{grain}', {set.First})::date";
        var adds = metric.Additive is { } additive && grain == "day" ? $"bool_and(coalesce({additive}, false))" : "true";
        var columns = set.Metrics.Select(
            own => $"count(*), min({set.First}), max({set.Last}), {MetricSet.Figures(own, column => Formula(set, own, column))}, {adds}");
        var by = string.Join(", ", new[] { grain == "all" ? null : from, set.IsWhole ? null : set.Item }.OfType<string>());
        return $"select '{grain}', {from}, {set.Item}, {string.Join(", ", columns)} from {set.View} where {rows}"
            + $"{(by.Length == 0 ? "" : " group by " + by)}";
    }

    private static string Formula(MetricSet set, Metric metric, string column) => metric.Select.Formula(
        column, piece => set.Aggregate(piece, MetricSet.And()) + (piece.Where.Length == 0 ? "" : $" filter (where {piece.Where})"));
}
