using Pipeline.Metrics;

namespace Pipeline.Reports;

/// <summary>
/// Each metric's whole, once: in metrics.csv every figure stands at every grain and by every dimension, so that a plain sum counts it many
/// times. The undivided days of a metric that adds over time are its addends; of a stock, and of what adds over some days only, it is the
/// undivided figure over all of history. Rates, medians and people have none.
/// </summary>
internal sealed class Addends
{
    private readonly Dictionary<string, string> grains;

    /// <param name="measurements">All of them.</param>
    /// <param name="metrics">Their metrics.</param>
    public Addends(IReadOnlyList<Measurement> measurements, IEnumerable<Metric> metrics)
    {
        var byDay = measurements.Where(each => each.Grain == "day" && each.Dimensions.Count == 0).Select(each => each.Metric)
            .ToHashSet(StringComparer.Ordinal);
        grains = metrics.Where(metric => metric.OverTime is Adding.Sum or Adding.Last).ToDictionary(
            metric => metric.Id,
            metric => metric.OverTime == Adding.Sum && metric.Additive is null && byDay.Contains(metric.Id) ? "day" : "all",
            StringComparer.Ordinal);
    }

    /// <summary>What a row adds to its metric's whole; null: nothing.</summary>
    public double? Of(Measurement measurement) =>
        measurement.Dimensions.Count == 0 && measurement.Grain == grains.GetValueOrDefault(measurement.Metric) ? measurement.Value : null;
}
