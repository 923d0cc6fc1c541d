namespace Pipeline.Metrics;

/// <summary>
/// Quantiles of times of which some are not over yet: the first time at which the Kaplan-Meier curve is at or below
/// 1 - q. Whoever still waits counts among those who wait, instead of being left out as if he were like the others.
/// Source: Kaplan and Meier 1958; the quantile as in R's survival package.
/// </summary>
public static class KaplanMeier
{
    /// <summary>km_quantile(list of times, list of "it happened", q): in the times' unit; null where the curve does not come so low.</summary>
    public const string Macro = """
        create macro km_quantile(times, happened, q) as (
            list_reduce(
                list_transform(
                    list_sort(list_zip(times, list_transform(happened, lambda h: case when h then 0 else 1 end))),
                    lambda p, i: {'t': p[1]::double, 'event': (p[2] = 0)::double, 'place': i::double, 'alive': 1.0::double, 'found': null::double}),
                lambda a, b: {
                    't': b.t, 'event': b.event, 'place': b.place,
                    'alive': a.alive * (1 - b.event / (len(times) - b.place + 1)),
                    'found': coalesce(a.found, case when a.alive * (1 - b.event / (len(times) - b.place + 1)) <= 1 - q + 1e-12 then b.t end)},
                {'t': 0::double, 'event': 0::double, 'place': 0::double, 'alive': 1::double, 'found': null::double})
        ).found
        """;
}
