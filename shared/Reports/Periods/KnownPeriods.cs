namespace Pipeline.Reports.Periods;

/// <summary>The runs of days for which the exports that a metric rests on speak, oldest first.</summary>
public static class KnownPeriods
{
    /// <summary>
    /// What is known of a table is what any of its sources tells; what rests on several tables is known where all of them are.
    /// </summary>
    public static IReadOnlyList<Period> Of(string metric, IEnumerable<KnownDays> known)
    {
        var tables = known.Where(run => run.Metrics.Contains(metric)).GroupBy(run => run.Table, StringComparer.Ordinal)
            .Select(runs => Joined(runs.Select(run => run.Days))).ToList();
        return tables.Count == 0 ? [] : tables.Aggregate(Shared);
    }

    /// <summary>Days of a period that no run holds.</summary>
    public static int Missing(this IReadOnlyList<Period> runs, Period period) =>
        Math.Max(0, period.Days)
            - runs.Sum(run => Math.Max(0, Earlier(run.To, period.To).DayNumber - Later(run.From, period.From).DayNumber + 1));

    private static List<Period> Joined(IEnumerable<Period> runs)
    {
        List<Period> joined = [];
        foreach (var run in runs.OrderBy(run => run.From))
        {
            if (joined.Count > 0 && run.From <= joined[^1].To.AddDays(1))
            {
                joined[^1] = new(joined[^1].From, Later(joined[^1].To, run.To));
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }

    private static List<Period> Shared(List<Period> one, List<Period> other) =>
        [.. from run in one from next in other let both = new Period(Later(run.From, next.From), Earlier(run.To, next.To))
            where both.Days > 0 orderby both.From select both];

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
