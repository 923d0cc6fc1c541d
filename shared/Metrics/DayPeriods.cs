namespace Pipeline.Metrics;

/// <summary>In which period of a grain each day of some rows lies, by its place among all days between the first and the last.</summary>
internal sealed class DayPeriods
{
    /// <summary>The number of no day.</summary>
    public const int NoDay = int.MinValue;

    private readonly int first;
    private readonly int[] periods;

    /// <param name="grain">Any but all.</param>
    /// <param name="days">Numbers of the rows' days, each once.</param>
    public DayPeriods(string grain, IReadOnlySet<int> days)
    {
        first = days.Count == 0 ? 0 : days.Min();
        periods = new int[days.Count == 0 ? 0 : days.Max() - first + 1];
        var numbers = new Dictionary<DateOnly, int>();
        foreach (var day in days)
        {
            var start = Grain.FirstDay(grain, DateOnly.FromDayNumber(day));
            if (!numbers.TryGetValue(start, out var number))
            {
                numbers[start] = number = Starts.Count;
                Starts.Add(start);
            }

            periods[day - first] = number;
        }
    }

    /// <summary>The first day of each period.</summary>
    public List<DateOnly> Starts { get; } = [];

    /// <summary>The number of a day's period; negative where there is no day.</summary>
    public int Of(int day) => day == NoDay ? -1 : periods[day - first];
}
