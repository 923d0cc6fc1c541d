namespace Handoff.Diagnosis.Drawing;

/// <summary>A cohort's days in full: a row a day, a column a channel, empty where nothing came.</summary>
internal sealed class DaySheet
{
    private readonly Cohort _cohort;
    private readonly bool _visits;

    private DaySheet(Cohort cohort, bool visits, CohortDay[][] days)
    {
        _cohort = cohort;
        _visits = visits;
        Days = days;
        Mean = Enumerable.Range(0, Length).Average(Total);
    }

    internal CohortDay[][] Days { get; }

    internal int Length => Days.Length;

    internal IEnumerable<int> Channels => Enumerable.Range(0, Days[0].Length);

    /// <summary>Mean volume a day.</summary>
    internal double Mean { get; }

    /// <exception cref="ArgumentException">A day outside the cohort's.</exception>
    internal static DaySheet Of(IReadOnlyList<string> channels, Cohort cohort, bool visits)
    {
        var place = channels.Select((name, c) => (name, c)).ToDictionary(x => x.name, x => x.c, StringComparer.Ordinal);
        var days = Enumerable.Range(0, cohort.Length)
            .Select(d => channels.Select(name => new CohortDay { Day = cohort.From.AddDays(d), Channel = name }).ToArray())
            .ToArray();
        foreach (var day in cohort.Days ?? [])
        {
            if (day.Day < cohort.From || day.Day > cohort.To)
            {
                throw new ArgumentException(
                    $"Cohort from {cohort.From:yyyy-MM-dd}: found the day {day.Day:yyyy-MM-dd}, expected none after "
                        + $"{cohort.To:yyyy-MM-dd}.");
            }

            if (place.TryGetValue(day.Channel, out var c))
            {
                days[day.Day.DayNumber - cohort.From.DayNumber][c] = day;
            }
        }

        return new(cohort, visits, days);
    }

    internal double Base(int day, int channel) => _visits ? Days[day][channel].Visits ?? 0 : Days[day][channel].Leads;

    internal double Total(int day) => Channels.Sum(c => Base(day, c));

    internal int Weekday(int day) => (int)_cohort.From.AddDays(day).DayOfWeek;
}
