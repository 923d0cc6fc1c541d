using Pipeline.Metrics;

namespace Pipeline.Reports;

/// <summary>
/// A metric's undivided figures by day, from one day on without a gap in the days; where nothing was measured stands null.
/// </summary>
public sealed record DaySeries
{
    // Thirteen months: the newest one beside the same one a year before.
    private const int Months = 13;

    public required string Metric { get; init; }

    public required string Unit { get; init; }

    /// <summary>The first of the days.</summary>
    public required DateOnly From { get; init; }

    public required IReadOnlyList<double?> Value { get; init; }

    /// <summary>Of what is a ratio.</summary>
    public IReadOnlyList<double?>? Numerator { get; init; }

    public IReadOnlyList<double?>? Denominator { get; init; }

    /// <summary>Rows of the base; null on a day that was not measured.</summary>
    public required IReadOnlyList<long?> N { get; init; }

    /// <summary>The days that will still change.</summary>
    public IReadOnlyList<DateOnly>? Provisional { get; init; }

    /// <summary>The days that hold what is counted anew each day (people): they make no longer period.</summary>
    public IReadOnlyList<DateOnly>? NotAdding { get; init; }

    public static IReadOnlyList<DaySeries> Of(Report report)
    {
        var first = new DateOnly(report.AsOf.Year, report.AsOf.Month, 1).AddMonths(1 - Months);
        return
        [
            .. report.Measurements.Where(measurement => measurement is { Grain: "day", Dimensions.Count: 0 } && measurement.From >= first)
                .GroupBy(measurement => measurement.Metric, StringComparer.Ordinal).Select(days => Of([.. days.OrderBy(day => day.From)])),
        ];
    }

    private static DaySeries Of(List<Measurement> days)
    {
        var (from, byDay, isRatio) =
            (days[0].From!.Value, days.ToDictionary(day => day.From!.Value), days.Exists(day => day.Denominator is not null));
        List<Measurement?> each =
            [.. Enumerable.Range(0, days[^1].From!.Value.DayNumber - from.DayNumber + 1)
                .Select(step => byDay.GetValueOrDefault(from.AddDays(step)))];
        return new DaySeries
        {
            Metric = days[0].Metric,
            Unit = days[0].Unit,
            From = from,
            Value = [.. each.Select(day => day?.Value)],
            Numerator = isRatio ? [.. each.Select(day => day?.Numerator)] : null,
            Denominator = isRatio ? [.. each.Select(day => day?.Denominator)] : null,
            N = [.. each.Select(day => day?.N)],
            Provisional = Days(days, day => day.Provisional),
            NotAdding = Days(days, day => day.Adds == false),
        };
    }

    private static List<DateOnly>? Days(List<Measurement> days, Predicate<Measurement> are) =>
        days.FindAll(are) is { Count: > 0 } found ? [.. found.Select(day => day.From!.Value)] : null;
}
