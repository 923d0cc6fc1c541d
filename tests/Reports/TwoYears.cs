using Pipeline.Metrics;
using Pipeline.Reports;

namespace Pipeline.Tests.Reports;

/// <summary>Two years of plausible days for any metrics, measured at every grain as the pipeline would.</summary>
internal sealed class TwoYears(DateOnly asOf, int seed = 7)
{
    private readonly Random random = new(seed);
    private readonly List<Measurement> measurements = [];

    public IReadOnlyList<Measurement> Measurements => measurements;

    public DateOnly First => asOf.AddYears(-2).AddDays(-20);

    /// <summary>Days with weekly and yearly rhythm and a slow growth.</summary>
    public double Level(DateOnly day, double mean, double weekend = 0.6, double growth = 0.3)
    {
        var years = (day.DayNumber - First.DayNumber) / 365.0;
        var week = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? weekend : 1.1;
        var season = 1 + (0.2 * Math.Sin((day.DayOfYear / 365.0 * 2 * Math.PI) + 1));
        return mean * week * season * (1 + (growth * years)) * (0.85 + (0.3 * random.NextDouble()));
    }

    /// <summary>A sum: value and rows of each day, undivided and in parts.</summary>
    public TwoYears Sum(
        string metric, string unit, Func<DateOnly, (double Value, long N)> day, string by = "", params (string Item, double Share)[] parts)
    {
        List<(DateOnly Day, double Value, double? Of, long N)> days =
            [.. Days().Select(date => (date, day(date))).Select(pair => (pair.date, pair.Item2.Value, (double?)null, pair.Item2.N))
                .Where(pair => pair.N > 0)];
        return Add(metric, unit, days, by, parts);
    }

    /// <summary>A ratio: numerator and denominator of each day.</summary>
    public TwoYears Ratio(
        string metric, string unit, Func<DateOnly, (double Numerator, double Denominator)> day, string by = "",
        params (string Item, double Share)[] parts)
    {
        List<(DateOnly Day, double Value, double? Of, long N)> days =
            [.. Days().Select(date => (date, day(date)))
                .Select(pair => (pair.date, pair.Item2.Numerator, (double?)pair.Item2.Denominator, (long)pair.Item2.Denominator))
                .Where(pair => pair.Item3 > 0)];
        return Add(metric, unit, days, by, parts);
    }

    /// <summary>What is counted anew in each period: days only, or a value for each month.</summary>
    public TwoYears Single(string metric, string unit, string grain, Func<DateOnly, (double Value, long N)> period)
    {
        foreach (var start in Days().Where(day => grain == "day" || day.Day == 1))
        {
            var (value, n) = period(start);
            measurements.Add(Made(metric, unit, grain, start, Grain.LastDay(grain, start), "", "", value, null, n));
        }

        return this;
    }

    public TwoYears Stock(string metric, string unit, double value, long n, string by = "", params (string Item, double Share)[] parts)
    {
        measurements.Add(Made(metric, unit, "all", First, asOf, "", "", value, null, n));
        measurements.AddRange(
            parts.Select(
                part => Made(
                    metric, unit, "all", First, asOf, by, part.Item, Math.Round(value * part.Share), null, (long)(n * part.Share))));
        return this;
    }

    public IEnumerable<DateOnly> Days()
    {
        for (var day = First; day <= asOf; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    public double Next() => random.NextDouble();

    private TwoYears Add(
        string metric, string unit, List<(DateOnly Day, double Value, double? Of, long N)> days, string by,
        (string Item, double Share)[] parts)
    {
        foreach (var (item, share) in parts.Prepend(("", 1.0)))
        {
            var own = item.Length == 0
                ? days
                : [.. days.Select(
                    day => (day.Day, Math.Floor(day.Value * share), Floor(day.Of * share), (long)Math.Ceiling(day.N * share)))];
            foreach (var grain in Grain.All)
            {
                foreach (var group in own.GroupBy(day => Start(grain, day.Day)))
                {
                    var (from, to) = grain == "all" ? (own[0].Day, own[^1].Day) : (group.Key, Grain.LastDay(grain, group.Key));
                    measurements.Add(Made(metric, unit, grain, from, to, item.Length == 0 ? "" : by, item,
                        group.Sum(day => day.Value), group.First().Of is null
                            ? null : group.Sum(day => day.Of ?? 0), group.Sum(day => day.N)));
                }
            }
        }

        return this;
    }

    private Measurement Made(
        string metric, string unit, string grain, DateOnly from, DateOnly to, string by, string item, double value, double? of, long n) =>
            new()
            {
                Metric = metric,
                Grain = grain,
                From = from,
                To = to,
                Dimensions = by.Length == 0 ? new SortedDictionary<string, string>() : new SortedDictionary<string, string> { [by] = item },
                Value = of is null ? value : of > 0 ? value / of : null,
                Numerator = of is null ? null : value,
                Denominator = of,
                N = n,
                Unit = unit,
                Provisional = to >= asOf,
            };

    private static double? Floor(double? value) => value is { } number ? Math.Floor(number) : null;

    private static DateOnly Start(string grain, DateOnly day) => grain switch
    {
        "day" => day,
        "week" => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        "month" => new DateOnly(day.Year, day.Month, 1),
        "quarter" => new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1),
        "year" => new DateOnly(day.Year, 1, 1),
        _ => default,
    };
}
