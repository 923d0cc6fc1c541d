using Pipeline.Metrics;

namespace Pipeline.Reports;

/// <summary>
/// What states no part of a dimension, as a row beside the parts, so that these add up to the whole: the dimension is named and the item is
/// empty, which no part's name is. Only where parts make the whole, and where something is left. Parts of which some belong to no whole (a
/// second tool's property) may leave less than nothing: then nobody knows, as on the page.
/// </summary>
internal static class UnstatedParts
{
    private readonly record struct Place(string Metric, string Grain, DateOnly? From, DateOnly? To);

    private readonly record struct Sums(double Value, double Numerator, double Denominator, long N);

    /// <summary>The measurements in their order, each metric's rests after its parts.</summary>
    public static IReadOnlyList<Measurement> Beside(IReadOnlyList<Measurement> measurements, IReadOnlyList<Metric> metrics)
    {
        var adding = metrics.Where(metric => metric.AddsParts)
            .ToDictionary(metric => metric.Id, StringComparer.Ordinal);
        var wholes = new Dictionary<Place, Measurement>();
        var parts = new Dictionary<(Place Place, string By), Sums>();
        foreach (var each in measurements.Where(each => adding.ContainsKey(each.Metric)))
        {
            if (each.Dimensions.FirstOrDefault().Key is not { } by)
            {
                wholes[Of(each)] = each;
                continue;
            }

            var sums = parts.GetValueOrDefault((Of(each), by));
            parts[(Of(each), by)] = new(
                sums.Value + (each.Value ?? 0),
                sums.Numerator + (each.Numerator ?? 0),
                sums.Denominator + (each.Denominator ?? 0),
                sums.N + each.N);
        }

        var rests = parts
            .Select(
                group => wholes.TryGetValue(group.Key.Place, out var whole)
                    ? Rest(whole, group.Key.By, group.Value, adding[whole.Metric]) : null)
            .OfType<Measurement>()
            .ToLookup(rest => rest.Metric, StringComparer.Ordinal);
        return [
            .. measurements.GroupBy(each => each.Metric, StringComparer.Ordinal).SelectMany(metric => metric.Concat(rests[metric.Key]))];
    }

    // Each part's days at "all" are its own.
    private static Place Of(Measurement measurement) => measurement.Grain == "all"
        ? new(measurement.Metric, measurement.Grain, null, null)
        : new(measurement.Metric, measurement.Grain, measurement.From, measurement.To);

    private static Measurement? Rest(Measurement whole, string by, Sums parts, Metric metric)
    {
        var n = whole.N - parts.N;
        if (n <= 0)
        {
            return null;
        }

        var rest = whole with { Dimensions = new SortedDictionary<string, string>(StringComparer.Ordinal) { [by] = "" }, N = n };
        if (metric.OverParts == Adding.Sum)
        {
            rest = rest with { Value = Without(whole.Value, parts.Value) };
            return metric.Whole is not null && rest.Value < 0 && whole.Value >= 0 ? null : rest;
        }

        var (numerator, denominator) = (Without(whole.Numerator, parts.Numerator), Without(whole.Denominator, parts.Denominator));
        return metric.Whole is not null && (denominator is not > 0 || numerator < 0)
            ? null
            : rest with { Value = denominator is > 0 ? numerator / denominator : null, Numerator = numerator, Denominator = denominator };
    }

    // A double holds fifteen digits, of which sums lose the last: a difference that is nothing beside them is none, and no other has more
    // places than the whole can tell.
    private static double? Without(double? whole, double parts)
    {
        if (whole is not { } all)
        {
            return null;
        }

        var (rest, size) = (all - parts, Math.Max(1, Math.Abs(all)));
        return Math.Abs(rest) <= 1e-9 * size ? 0 : Math.Round(rest, Math.Clamp(13 - (int)Math.Log10(size), 0, 15));
    }
}
