namespace Pipeline.Metrics;

/// <summary>The periods of a measurement: calendar periods in the business's zone (weeks begin on Monday), and all of history.</summary>
public static class Grain
{
    public static IReadOnlyList<string> All { get; } = ["day", "week", "month", "quarter", "year", "all"];

    public static DateOnly FirstDay(string grain, DateOnly day) => grain switch
    {
        "day" => day,
        "week" => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        "month" => new(day.Year, day.Month, 1),
        "quarter" => new(day.Year, day.Month - ((day.Month - 1) % 3), 1),
        "year" => new(day.Year, 1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, "No calendar period."),
    };

    public static DateOnly LastDay(string grain, DateOnly from) => grain switch
    {
        "day" => from,
        "week" => from.AddDays(6),
        "month" => from.AddMonths(1).AddDays(-1),
        "quarter" => from.AddMonths(3).AddDays(-1),
        "year" => from.AddYears(1).AddDays(-1),
        _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, "No calendar period."),
    };
}
