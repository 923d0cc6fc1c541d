namespace Pipeline.Metrics;

/// <summary>
/// Quantiles of times of which some are not over yet: the first time at which the Kaplan-Meier curve is at or below
/// 1 - q. Whoever still waits counts among those who wait, instead of being left out as if he were like the others.
/// Source: Kaplan and Meier 1958; the quantile as in R's survival package.
/// </summary>
public static class KaplanMeier
{
    /// <summary>
    /// km_quantile(list of times, list of "it happened", q): in the times' unit; null where the curve does not come so low.
    /// The step of list_reduce looks at nothing outside itself but q: where several rows are measured at once, DuckDB 1.5
    /// gives it another row's column.
    /// </summary>
    public const string Macro = """
        create macro km_quantile(times, happened, q) as (
            list_reduce(
                list_transform(
                    list_sort(list_zip(times, list_transform(happened, lambda h: case when h then 0 else 1 end))),
                    lambda p, i: {'t': p[1]::double, 'event': (p[2] = 0)::double,
                        'waiting': (len(times) - i + 1)::double, 'alive': 1.0::double, 'found': null::double}),
                lambda a, b: {
                    't': b.t, 'event': b.event, 'waiting': b.waiting,
                    'alive': a.alive * (1 - b.event / b.waiting),
                    'found': coalesce(a.found, case when a.alive * (1 - b.event / b.waiting) <= 1 - q + 1e-12 then b.t end)},
                {'t': 0::double, 'event': 0::double, 'waiting': 0::double, 'alive': 1::double, 'found': null::double})
        ).found
        """;

    /// <summary>
    /// km_quantile_of_counts(histogram of times, histogram of the times at which it happened, q): the same from how often
    /// each time occurs, so that millions of deals take no more room than their different days.
    /// </summary>
    public const string OfCountsMacro = """
        create macro km_quantile_of_counts(everybody, happened, q) as (
            list_reduce(
                list_transform(
                    list_sort(map_keys(everybody)),
                    lambda t: {
                        't': t::double, 'here': map_extract_value(everybody, t)::double,
                            'events': coalesce(map_extract_value(happened, t), 0)::double,
                        'waiting': 0::double, 'alive': 1::double, 'found': null::double}),
                lambda a, b: {
                    't': b.t, 'here': b.here, 'events': b.events,
                    'waiting': a.waiting - a.here,
                    'alive': a.alive * (1 - b.events / (a.waiting - a.here)),
                    'found': coalesce(a.found, case when a.alive * (1 - b.events / (a.waiting - a.here)) <= 1 - q + 1e-12 then b.t end)},
                {'t': 0::double, 'here': 0::double, 'events': 0::double,
                    'waiting': list_sum(map_values(everybody))::double, 'alive': 1::double, 'found': null::double})
        ).found
        """;
}
