using Pipeline.Metrics;
using Pipeline.Reports.Pages;

namespace Pipeline.Reports.Periods;

/// <summary>A report's measurements, found by metric, period and part, so that a page can state what it wants to show.</summary>
public sealed class Measured
{
    private static readonly string[] NotSums = ["avg(", "quantile", "median(", "distinct", "mode(", "stddev", "max(", "min(", "first(", "last("];

    private readonly Dictionary<string, List<Measurement>> byMetric;
    private readonly Dictionary<string, Metric> metrics;
    private readonly Dictionary<(string, string, string), Timeline> timelines = [];
    private readonly Dictionary<string, bool> adds = new(StringComparer.Ordinal);
    private readonly HashSet<string> events;
    private readonly IReadOnlyList<KnownDays> runs;
    private readonly Dictionary<string, Period?> extents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Period>> spoken = new(StringComparer.Ordinal);
    private readonly Shown shown;

    /// <param name="report">What was measured.</param>
    /// <param name="metrics">The side's metrics: their names, and whether their days may be added.</param>
    /// <param name="events">Metrics of which a day without a row is a zero.</param>
    /// <param name="shown">Told of every figure that is put together here.</param>
    public Measured(Report report, IEnumerable<Metric> metrics, IEnumerable<string> events, Shown shown)
    {
        (AsOf, runs, this.shown) = (report.AsOf, report.Known, shown);
        this.metrics = metrics.ToDictionary(metric => metric.Id, StringComparer.Ordinal);
        this.events = events.ToHashSet(StringComparer.Ordinal);
        byMetric = report.Measurements.GroupBy(measurement => measurement.Metric, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        LastDay = report.Measurements.Where(measurement => measurement.Grain == "day" && measurement.From <= AsOf).Max(measurement => measurement.From) ?? AsOf;
    }

    public DateOnly AsOf { get; }

    /// <summary>Those of the events of which four weeks without a row are not known: a pause and an export that never came look alike.</summary>
    public IReadOnlyCollection<string> Pauses { get; init; } = [];

    /// <summary>Those of the events whose rows are cases that do not hang on each other: every deal and lead, but no post.</summary>
    public IReadOnlyCollection<string>? Cases { get; init; }

    /// <summary>Whether a metric's n counts cases.</summary>
    public bool HasCases(string metric) => Cases?.Contains(metric) ?? true;

    /// <summary>The last day, up to the report's own, of which anything was measured.</summary>
    public DateOnly LastDay { get; }

    /// <summary>Whether anything is known of a metric: a nothing over all of history is what is said where there is nothing to say.</summary>
    public bool Has(string metric) => (byMetric.GetValueOrDefault(metric) ?? []).Exists(measurement => measurement.N > 0 || measurement.Grain != "all" || measurement.From is not null);

    public Metric? Definition(string metric) => metrics.GetValueOrDefault(metric);

    public string Name(string metric, string language) => Definition(metric)?.Name(language) ?? metric.Replace('_', ' ');

    public Timeline Of(string metric, string dimension = "", string item = "")
    {
        if (!timelines.TryGetValue((metric, dimension, item), out var timeline))
        {
            var all = byMetric.GetValueOrDefault(metric) ?? [];
            var own = dimension.Length == 0
                ? all.Where(measurement => measurement.Dimensions.Count == 0)
                : all.Where(measurement => measurement.Dimensions.Count == 1 && measurement.Dimensions.TryGetValue(dimension, out var value) && value == item);
            var dimensions = new SortedDictionary<string, string>(StringComparer.Ordinal);
            if (dimension.Length > 0)
            {
                dimensions[dimension] = item;
            }

            timelines[(metric, dimension, item)] = timeline = new Timeline(this, metric, dimensions, [.. own], Adds(metric), events.Contains(metric));
        }

        return timeline;
    }

    /// <summary>The values of a dimension that a metric is divided by.</summary>
    public IReadOnlyList<string> Items(string metric, string dimension) =>
        [.. (byMetric.GetValueOrDefault(metric) ?? [])
            .Where(measurement => measurement.Dimensions.Count == 1 && measurement.Dimensions.ContainsKey(dimension))
            .Select(measurement => measurement.Dimensions[dimension]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether a metric is told by a dimension for calendar periods too, and not for all of history only.</summary>
    public bool IsDated(string metric, string dimension) =>
        (byMetric.GetValueOrDefault(metric) ?? []).Exists(measurement => measurement.Grain != "all" && measurement.Dimensions.ContainsKey(dimension));

    /// <summary>The days from the first to the last of which a metric is known, up to the report's own.</summary>
    public Period? Known(string metric)
    {
        if (!extents.TryGetValue(metric, out var found))
        {
            extents[metric] = found = Extent(metric);
        }

        return found;
    }

    private Period? Extent(string metric)
    {
        var undivided = (byMetric.GetValueOrDefault(metric) ?? []).Where(measurement => measurement.Dimensions.Count == 0 && measurement.Grain != "all" && measurement.From <= AsOf).ToList();
        // The finest grain that there is: a year's first day is no day of which anything is known.
        var finest = Grain.All.FirstOrDefault(grain => undivided.Exists(measurement => measurement.Grain == grain));
        var days = undivided.FindAll(measurement => measurement.Grain == finest);
        if (days.Count == 0)
        {
            return null;
        }

        var (first, last) = (days.Min(day => day.From)!.Value, LastKnown(metric, finest!, days.Max(day => day.To)!.Value));
        if (finest == "day" && Spoken(metric) is { Count: > 0 } spoken)
        {
            (first, last) = (first < spoken[0].From ? first : spoken[0].From, spoken[^1].To);
        }

        return new Period(first, last < AsOf ? last : AsOf);
    }

    /// <summary>Days of a period, up to the report's own, of which the exports of an event do not speak.</summary>
    public int Missing(string metric, Period period)
    {
        var over = period.To > AsOf ? new Period(period.From, AsOf) : period;
        return over.Days <= 0 ? 0
            : Spoken(metric) is { Count: > 0 } spoken ? spoken.Missing(over)
            : Known(metric) is { } known ? new[] { known }.Missing(over)
            : over.Days;
    }

    /// <summary>Whether a period lies whole in days for which the exports of an event speak, so that silence is a zero.</summary>
    public bool IsSpoken(string metric, Period period) => Spoken(metric) is { Count: > 0 } && Missing(metric, period) == 0;

    private IReadOnlyList<Period> Spoken(string metric)
    {
        if (!spoken.TryGetValue(metric, out var found))
        {
            spoken[metric] = found = events.Contains(metric) ? KnownPeriods.Of(metric, runs) : [];
        }

        return found;
    }

    // A month's last day is no day of which anything is known: the whole tells on which day its newest row lies. And a
    // day without a deal is known all the same where the same table tells of other deals on it.
    private DateOnly LastKnown(string metric, string finest, DateOnly last) =>
        finest != "day" ? All(metric) is { To: { } newest } && newest < last ? newest : last
        : events.Contains(metric) && Definition(metric)?.Of is { } table ? events.Where(other => Definition(other)?.Of == table).SelectMany(other => byMetric.GetValueOrDefault(other) ?? [])
            .Where(measurement => measurement.Grain == "day" && measurement.Dimensions.Count == 0 && measurement.From <= AsOf).Max(measurement => measurement.From) ?? last
        : last;

    private Measurement? All(string metric) => byMetric[metric].Find(measurement => measurement.Grain == "all" && measurement.Dimensions.Count == 0);

    public bool IsRatio(string metric) => (byMetric.GetValueOrDefault(metric) ?? []).Exists(measurement => measurement.Denominator is not null);

    /// <summary>Whether a metric is a sum that longer periods have more of.</summary>
    public bool IsSum(string metric) => !IsRatio(metric) && Definition(metric) is { } definition
        && !NotSums.Any(word => definition.Aggregates.Contains(word, StringComparison.OrdinalIgnoreCase))
        && (byMetric.GetValueOrDefault(metric) ?? []).Exists(measurement => measurement.Grain == "month");

    /// <summary>
    /// Whether days may be put together: sums and ratios of sums may, where no month is less than its days. People
    /// (users, reach) are counted anew in every period: their days make no month.
    /// </summary>
    public bool Adds(string metric)
    {
        if (!adds.TryGetValue(metric, out var found))
        {
            adds[metric] = found = (IsSum(metric) || IsRatio(metric)) && MonthsHoldTheirDays(metric);
        }

        return found;
    }

    private bool MonthsHoldTheirDays(string metric)
    {
        var undivided = (byMetric.GetValueOrDefault(metric) ?? []).Where(measurement => measurement.Dimensions.Count == 0).ToList();
        var days = undivided.Where(measurement => measurement.Grain == "day").GroupBy(day => new DateOnly(day.From!.Value.Year, day.From.Value.Month, 1)).ToList();
        var months = undivided.Where(measurement => measurement.Grain == "month").ToDictionary(month => month.From!.Value, Size);
        return days.Count > 0 && days.TrueForAll(month => months.TryGetValue(month.Key, out var whole) && month.Sum(Size) <= whole * (1 + 1e-9));
    }

    private static double Size(Measurement measurement) => Math.Abs(measurement.Denominator ?? measurement.Value ?? 0);

    internal void Used(Timeline timeline, Figure figure)
    {
        if (figure.Value is null && figure.Denominator is null && figure.N == 0)
        {
            return;
        }

        var isCalendar = Grain.All.Take(5).Any(grain => timeline.At(grain, figure.Period.From)?.To == figure.Period.To);
        if (!isCalendar || figure.DaysMissing > 0)
        {
            Tell(figure);
        }
    }

    /// <summary>A comparison that the page makes, for report.json.</summary>
    internal Comparison Compare(Comparison comparison)
    {
        if (comparison.Now.Value is not null || comparison.Then.Value is not null)
        {
            shown.Add(comparison);
        }

        return comparison;
    }

    /// <summary>A figure that the page put together itself, for report.json.</summary>
    public Figure Tell(Figure figure)
    {
        var isDated = figure.Period != default;
        shown.Add(new Measurement
        {
            Metric = figure.Metric,
            Grain = "span",
            From = isDated ? figure.Period.From : null,
            To = isDated ? figure.Period.To : null,
            Dimensions = new SortedDictionary<string, string>(figure.Dimensions.ToDictionary(), StringComparer.Ordinal),
            Value = figure.Value,
            Numerator = figure.Numerator,
            Denominator = figure.Denominator,
            N = figure.N,
            Unit = figure.Unit,
            Provisional = figure.Provisional,
            DaysMissing = figure.DaysMissing > 0 ? figure.DaysMissing : null,
            Parts = figure.Parts,
        });
        return figure;
    }
}
