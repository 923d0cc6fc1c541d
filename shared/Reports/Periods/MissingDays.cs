using Pipeline.Metrics;
using Pipeline.Reports.Pages;

namespace Pipeline.Reports.Periods;

/// <summary>Of how many days of each measured period no export tells, for tables that hold nothing but figures.</summary>
public sealed class MissingDays(Report report, IEnumerable<Metric> metrics)
{
    private readonly Measured measured = new(report, metrics, new PageContent());
    private readonly Dictionary<(string Metric, string Dimension, string Grain, Period Days), int?> told = [];

    /// <summary>Days up to the report's own; null where a figure is of no days, or where nobody knows.</summary>
    public int? Of(Measurement measurement)
    {
        if (measurement is not { From: { } from, To: { } to } || measurement.Grain == "all")
        {
            return null;
        }

        // One part is known on the days that any part beside it is.
        var (dimension, item) = measurement.Dimensions.FirstOrDefault();
        var asked = (measurement.Metric, dimension ?? "", measurement.Grain, new Period(from, to));
        if (!told.TryGetValue(asked, out var days))
        {
            told[asked] = days = measured.Of(measurement.Metric, dimension ?? "", item ?? "").MissingOf(measurement.Grain, asked.Item4);
        }

        return days;
    }
}
