using Pipeline.Metrics;

namespace Pipeline.Reports.Periods;

/// <summary>
/// One metric, undivided or of one part, through time. Sums and ratios are put together from their days (a ratio
/// from numerators and denominators, never as a mean of ratios); all else is known only for the periods measured.
/// </summary>
public sealed class Timeline
{
    private readonly Dictionary<(string Grain, DateOnly From), Measurement> periods;
    private readonly Measured measured;

    private readonly HashSet<string> grains;

    internal Timeline(
        Measured measured, string metric, IReadOnlyDictionary<string, string> dimensions, IReadOnlyList<Measurement> measurements)
    {
        (this.measured, Metric, Dimensions, Adds, Gap) =
            (measured, metric, dimensions, measured.AddsDays(metric), measured.Definition(metric)?.Gap ?? Gap.Unknown);
        periods = measurements.Where(measurement => measurement.From is not null && measurement.Grain != "all")
            .ToDictionary(measurement => (measurement.Grain, measurement.From!.Value));
        grains = [.. periods.Keys.Select(key => key.Grain)];
        All = measurements.FirstOrDefault(measurement => measurement.Grain == "all");
        Unit = measurements.Count > 0 ? measurements[0].Unit : "";
    }

    public string Metric { get; }

    public IReadOnlyDictionary<string, string> Dimensions { get; }

    public string Unit { get; }

    /// <summary>Whether days may be put together.</summary>
    public bool Adds { get; }

    public Gap Gap { get; }

    public Measurement? All { get; }

    public bool IsEmpty => periods.Count == 0 && All is null;

    /// <summary>The figure of all history, or of a stock.</summary>
    public Figure Whole
    {
        get
        {
            if (All is null)
            {
                return new Figure { Metric = Metric, Period = default, Dimensions = Dimensions, Unit = Unit };
            }

            measured.Used(All);
            return Told(All, new Period(All.From ?? default, All.To ?? default));
        }
    }

    /// <summary>What was measured of one calendar period, if anything.</summary>
    public Measurement? At(string grain, DateOnly from) => periods.GetValueOrDefault((grain, from));

    public Figure Over(Period period)
    {
        var figure = Find(period);
        measured.Used(this, figure);
        return figure;
    }

    private Figure Find(Period period) => Calendar(period) ?? Together(period);

    // A part of many values is measured by month and not by day: whole months are put together from months.
    private string Finest(Period period) =>
        period.From.Day == 1 && period.To == Period.Month(period.To).To && !grains.Contains("day") ? "month" : "day";

    /// <summary>The last day, up to one, on which anything was counted.</summary>
    public DateOnly? LastEvent(DateOnly day) =>
        periods.Where(pair => pair.Key.Grain == "day" && pair.Key.From <= day && pair.Value.N > 0).Select(pair => (DateOnly?)pair.Key.From)
            .Max();

    /// <summary>A period beside another, with the swing of the weeks before in mind.</summary>
    public Comparison Compare(Period now, Period then) => Compare(Over(now), then);

    public Comparison Compare(Figure now, Period then) => Compare(now, Over(then));

    public Comparison Compare(Figure now, Figure then) => Compare(now, then, now.Period);

    /// <summary>
    /// A period without anything beside the days that end with the last event before it: the days between are of the silence, so that what
    /// the weeks do by themselves is told by those before both.
    /// </summary>
    public Comparison CompareSilence(Figure now, Period then) => Compare(now, Over(then), then);

    private Comparison Compare(Figure now, Figure then, Period swingBefore) =>
        measured.Compare(
            new Comparison(
                now, then)
            { Swing = SwingBefore(swingBefore), IsSum = measured.IsSum(Metric), HasCases = measured.HasCases(Metric) });

    // Thirteen weeks that end before the period, so that what is judged is no part of the measure.
    private Swing? SwingBefore(Period period)
    {
        if (!Adds || period.Days < 7)
        {
            return null;
        }

        var last = Period.Last(7, period.From.AddDays(-1));
        return Swing.Of(
            [.. Enumerable.Range(-12, 13).Select(step => Find(last.Shifted(7 * step)))
                .Where(week => week is { DaysMissing: 0, Value: not null }).Select(week => week.Value!.Value)]);
    }

    /// <summary>Calendar months, the last one that of the day.</summary>
    public IReadOnlyList<Figure> Months(int count, DateOnly last) =>
        [.. Enumerable.Range(1 - count, count).Select(step => Over(Period.Month(new DateOnly(last.Year, last.Month, 1).AddMonths(step))))];

    /// <summary>Calendar weeks, the last one the newest that is over by the end of the day.</summary>
    public IReadOnlyList<Figure> Weeks(int count, DateOnly last) =>
        [.. Enumerable.Range(1 - count, count).Select(step => Over(Period.LastWhole("week", last).Shifted(7 * step)))];

    private Figure? Calendar(Period period)
    {
        foreach (var grain in Grain.All.Take(5))
        {
            // A period that is not over yet holds nothing beyond the last day known: to date is all there is.
            if (periods.TryGetValue((grain, period.From), out var found)
                && (found.To == period.To || (found.To > period.To && grain != "day" && !Adds && period.To >= measured.LastDay)))
            {
                return Told(found, period);
            }
        }

        return null;
    }

    private Figure Together(Period period)
    {
        var figure = new Figure { Metric = Metric, Period = period, Dimensions = Dimensions, Unit = Unit, DaysMissing = period.Days };
        if (!Adds)
        {
            return IsMeasured(period) ? figure with { DaysMissing = measured.Unspoken(Metric, period) ?? period.Days } : figure;
        }

        var grain = Finest(period);
        if (Dimensions.Count > 0 && !grains.Contains(grain))
        {
            return figure;
        }

        List<Measurement> days =
            [.. period.EachDay().Select(day => At(grain, day)).OfType<Measurement>(), .. WholeMonths(grain, period)];
        if (days.Count > 0 && period.Days > 1 && days.Exists(day => day.Adds == false))
        {
            return figure;
        }

        var (known, isRatio) = (measured.Known(Metric), measured.IsRatio(Metric));
        var missing = Gap.IsZero ? measured.Missing(Metric, period) : 0;
        if (days.Count == 0
            && (!Gap.IsZero || known is null || missing >= Math.Min(period.Days, measured.AsOf.DayNumber - period.From.DayNumber + 1)
            || (period.Days >= Gap.PauseDays && !measured.IsSpoken(Metric, period))))
        {
            return figure;
        }

        var (numerator, denominator) = (days.Sum(day => day.Numerator), days.Sum(day => day.Denominator));
        return figure with
        {
            Numerator = isRatio ? numerator : null,
            Denominator = isRatio ? denominator : null,
            Value = !isRatio ? Sum(days) : denominator > 0 ? numerator / denominator : null,
            N = days.Sum(day => day.N),
            Provisional = days.Exists(day => day.Provisional) || period.To >= measured.AsOf,
            DaysMissing = Gap.IsZero ? missing
                : Dimensions.Count > 0 ? measured.Untold(Metric, Dimension, period)
                : period.Days - days.Sum(day => day.To!.Value.DayNumber - day.From!.Value.DayNumber + 1),
        };
    }

    private string Dimension => Dimensions.Keys.FirstOrDefault("");

    // A month that was told as a whole lies between days like one of them: exports by month, and by day from some month on.
    private IEnumerable<Measurement> WholeMonths(string grain, Period period)
    {
        var months = grain == "day" && grains.Contains("day")
            ? period.EachDay().Where(day => day.Day == 1).Select(Period.Month).Where(month => month.To <= period.To) : [];
        return months.Where(month => !month.EachDay().Any(day => At("day", day) is not null)).Select(month => At("month", month.From))
            .OfType<Measurement>();
    }

    // A month has a row of its own, so that one whose days are spoken of and that has none had no cases; other days were not measured.
    private bool IsMeasured(Period period) => grains.Contains("month") && period.From == Period.Month(period.To).From
        && (period.To == Period.Month(period.To).To || period.To >= measured.LastDay);

    // Days of which each has rows and none a value (wins without an amount) make no zero.
    private static double? Sum(List<Measurement> days) => days.Count > 0 && days.TrueForAll(day => day.Value is null)
        ? null : days.Sum(day => day.Value ?? 0);

    private Figure Told(Measurement measurement, Period period) => new()
    {
        Metric = Metric,
        Period = period,
        Dimensions = Dimensions,
        Value = measurement.Value,
        Numerator = measurement.Numerator,
        Denominator = measurement.Denominator,
        N = measurement.N,
        Unit = measurement.Unit,
        Provisional = measurement.Provisional
            || (Gap.IsZero && measured.Known(Metric) is { } known && period.To > known.To && measurement.Grain != "all"),
        DaysMissing = MissingOf(measurement.Grain, period) ?? 0,
    };

    /// <summary>Days of a measured period of which no export tells; null where that is not known.</summary>
    internal int? MissingOf(string grain, Period period) =>
        grain == "all" ? null : Gap.IsZero ? measured.Missing(Metric, period) : Adds ? measured.Untold(Metric, Dimension, period) : null;
}
