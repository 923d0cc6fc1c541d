using Pipeline.Metrics;
using Pipeline.Reports.Pages;

namespace Pipeline.Reports.Periods;

/// <summary>A report's measurements, found by metric, period and part, so that a page can state what it wants to show.</summary>
public sealed class Measured
{
    private readonly Dictionary<(string Metric, string Dimension, string Item), List<Measurement>> found = [];
    private readonly Dictionary<(string Metric, string Dimension), SortedSet<string>> items = [];
    private readonly HashSet<(string Metric, string Dimension)> dated = [];
    private readonly HashSet<string> has = new(StringComparer.Ordinal);
    private readonly HashSet<string> ratios = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Metric> metrics;
    private readonly Dictionary<(string, string, string), Timeline> timelines = [];
    private readonly IReadOnlyList<KnownDays> runs;
    private readonly Dictionary<string, IReadOnlyList<Period>> spoken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Period?> known = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string, string), HashSet<DateOnly>> told = [];
    private readonly PageContent shown;

    /// <param name="report">What was measured.</param>
    /// <param name="metrics">The side's metrics: their names, and what may be done with their figures.</param>
    /// <param name="shown">Told of every figure that is put together here.</param>
    public Measured(Report report, IEnumerable<Metric> metrics, PageContent shown)
    {
        (AsOf, runs, this.shown) = (report.AsOf, report.Known, shown);
        this.metrics = metrics.ToDictionary(metric => metric.Id, StringComparer.Ordinal);
        foreach (var measurement in report.Measurements)
        {
            Index(measurement);
        }

        HasDays = report.Measurements.Any(measurement => measurement.Grain == "day" && measurement.From <= AsOf);
        LastDay = report.Measurements.Where(measurement => measurement.Grain == "day" && measurement.From <= AsOf)
            .Max(measurement => measurement.From) ?? AsOf;
    }

    public DateOnly AsOf { get; }

    /// <summary>Metrics whose rows are cases that do not hang on each other: every deal and lead, but no post.</summary>
    public IReadOnlyCollection<string>? Cases { get; init; }

    /// <summary>Whether a metric's n counts cases.</summary>
    public bool HasCases(string metric) => Cases?.Contains(metric) ?? true;

    /// <summary>The last day, up to the report's own, of which anything was measured.</summary>
    public DateOnly LastDay { get; }

    /// <summary>Whether anything was measured by day.</summary>
    public bool HasDays { get; }

    private void Index(Measurement measurement)
    {
        var metric = measurement.Metric;
        var (dimension, item) = measurement.Dimensions.Count == 0
            ? ("", "") : (measurement.Dimensions.First().Key, measurement.Dimensions.First().Value);
        if (!found.TryGetValue((metric, dimension, item), out var course))
        {
            found[(metric, dimension, item)] = course = [];
            if (!items.TryGetValue((metric, dimension), out var values))
            {
                items[(metric, dimension)] = values = new(StringComparer.Ordinal);
            }

            values.Add(item);
        }

        course.Add(measurement);
        if (measurement.Grain != "all")
        {
            dated.Add((metric, dimension));
        }

        if (measurement.N > 0 || measurement.Grain != "all" || measurement.From is not null)
        {
            has.Add(metric);
        }

        if (measurement.Denominator is not null)
        {
            ratios.Add(metric);
        }
    }

    /// <summary>
    /// Whether anything is known of a metric: a nothing over all of history is what is said where there is nothing to say.
    /// </summary>
    public bool Has(string metric) => has.Contains(metric);

    public Metric? Definition(string metric) => metrics.GetValueOrDefault(metric);

    public string Name(string metric, string language) => Definition(metric)?.Name(language) ?? metric.Replace('_', ' ');

    public Timeline Of(string metric, string dimension = "", string item = "")
    {
        if (!timelines.TryGetValue((metric, dimension, item), out var timeline))
        {
            var dimensions = new SortedDictionary<string, string>(StringComparer.Ordinal);
            if (dimension.Length > 0)
            {
                dimensions[dimension] = item;
            }

            timelines[(metric, dimension, item)] = timeline = new Timeline(this, metric, dimensions, Course(metric, dimension, item));
        }

        return timeline;
    }

    private List<Measurement> Course(string metric, string dimension = "", string item = "") =>
        found.GetValueOrDefault((metric, dimension, item)) ?? [];

    /// <summary>The values of a dimension that a metric is divided by.</summary>
    public IReadOnlyCollection<string> Items(string metric, string dimension) => items.GetValueOrDefault((metric, dimension)) ?? [];

    /// <summary>Whether a metric is told by a dimension for calendar periods too, and not for all of history only.</summary>
    public bool IsDated(string metric, string dimension) => dated.Contains((metric, dimension));

    /// <summary>The days from the first to the last of which a metric is known, up to the report's own.</summary>
    public Period? Known(string metric)
    {
        if (!known.TryGetValue(metric, out var period))
        {
            known[metric] = period = FindKnown(metric);
        }

        return period;
    }

    private Period? FindKnown(string metric)
    {
        var undivided = Course(metric).FindAll(measurement => measurement.Grain != "all" && measurement.From <= AsOf);
        // The finest grain that there is: a year's first day is no day of which anything is known.
        var finest = Grain.All.FirstOrDefault(grain => undivided.Exists(measurement => measurement.Grain == grain));
        var days = undivided.FindAll(measurement => measurement.Grain == finest);
        if (days.Count == 0)
        {
            // What was counted and came to nothing is nothing on every day of which its exports speak.
            return Course(metric).Exists(measurement => measurement is { Grain: "all", Value: 0 })
                && Spoken(metric) is { Count: > 0 } silent && silent[0].From <= AsOf
                ? new Period(silent[0].From, silent[^1].To < AsOf ? silent[^1].To : AsOf)
                : null;
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
        IReadOnlyList<Period> known = Spoken(metric) is { Count: > 0 } spoken ? spoken : Known(metric) is { } days ? [days] : [];
        return over.Days <= 0 ? 0 : known.Missing(over) - ToldByMonth(metric, over).Sum(month => known.Missing(month));
    }

    // A month that was told as a whole and by no day is known, whatever the exports by day speak for.
    private IEnumerable<Period> ToldByMonth(string metric, Period over)
    {
        var (days, months) = (Told(metric, "", "day"), Told(metric, "", "month"));
        return days.Count == 0 ? [] : over.EachDay().Where(day => day.Day == 1).Select(Period.Month)
            .Where(month => month.To <= over.To && months.Contains(month.From) && !month.EachDay().Any(days.Contains));
    }

    /// <summary>
    /// Days of a period, up to the report's own, of which no row of a metric tells; of one part, no row of any part beside it: a channel
    /// that nobody came by was counted all the same. A month that was measured by itself and of which no day is told is told as a whole.
    /// </summary>
    public int Untold(string metric, string dimension, Period period)
    {
        var over = period.To > AsOf ? new Period(period.From, AsOf) : period;
        var days = Told(metric, dimension, "day");
        var months = Told(metric, dimension, "month");
        return over.EachDay().Where(day => !days.Contains(day)).GroupBy(Period.Month)
            .Where(month => !months.Contains(month.Key.From) || month.Key.EachDay().Any(days.Contains)).Sum(month => month.Count());
    }

    // What is not divided by the day is known on the days of the whole.
    private HashSet<DateOnly> Told(string metric, string dimension, string grain)
    {
        if (!told.TryGetValue((metric, dimension, grain), out var firsts))
        {
            firsts = [.. Items(metric, dimension).SelectMany(item => Course(metric, dimension, item))
                .Where(measurement => measurement.Grain == grain).Select(measurement => measurement.From!.Value)];
            told[(metric, dimension, grain)] = firsts = firsts.Count == 0 && dimension.Length > 0 ? Told(metric, "", grain) : firsts;
        }

        return firsts;
    }

    /// <summary>Whether a period lies whole in days for which the exports of an event speak, so that silence is a zero.</summary>
    public bool IsSpoken(string metric, Period period) => Spoken(metric) is { Count: > 0 } && Missing(metric, period) == 0;

    /// <summary>Days of a period of which the exports of an event do not speak; null where they speak of none at all.</summary>
    public int? Unspoken(string metric, Period period) => Spoken(metric) is { Count: > 0 } ? Missing(metric, period) : null;

    private IReadOnlyList<Period> Spoken(string metric)
    {
        if (!spoken.TryGetValue(metric, out var found))
        {
            spoken[metric] = found = Definition(metric)?.Gap.IsZero == true ? KnownPeriods.Of(metric, runs) : [];
        }

        return found;
    }

    // A month's last day is no day of which anything is known: the whole tells on which day its newest row lies. And a
    // day without a deal is known all the same where the same table tells of other deals on it.
    private DateOnly LastKnown(string metric, string finest, DateOnly last) =>
        finest != "day" ? Course(metric).Find(measurement => measurement.Grain == "all") is { To: { } newest } && newest < last
            ? newest : last
        : Definition(metric) is { Gap.IsZero: true, Of: { } table }
        ? metrics.Values.Where(other => other.Gap.IsZero && other.Of == table).SelectMany(other => Course(other.Id))
            .Where(measurement => measurement.Grain == "day" && measurement.From <= AsOf).Max(measurement => measurement.From) ?? last
        : last;

    public bool IsRatio(string metric) => ratios.Contains(metric);

    /// <summary>Whether a metric is a sum that longer periods have more of.</summary>
    public bool IsSum(string metric) => Definition(metric)?.OverTime == Adding.Sum;

    /// <summary>
    /// Whether days may be put together: of people (users, reach), who are counted anew in every period, they make no month.
    /// </summary>
    public bool AddsDays(string metric) => Definition(metric)?.AddsDays == true;

    /// <summary>Whether parts may be put together.</summary>
    public bool AddsParts(string metric) => Definition(metric)?.AddsParts == true;

    internal void Used(Measurement all) => shown.Use(all);

    internal void Used(Timeline timeline, Figure figure)
    {
        if (figure.Value is null && figure.Denominator is null && figure.N == 0)
        {
            return;
        }

        if (figure.DaysMissing == 0 && Grain.All.Take(5).Select(grain => timeline.At(grain, figure.Period.From))
            .FirstOrDefault(found => found?.To == figure.Period.To) is { } calendar)
        {
            shown.Use(calendar);
        }
        else
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
