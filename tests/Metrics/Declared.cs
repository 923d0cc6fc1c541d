using Pipeline.Metrics;

namespace Pipeline.Tests.Metrics;

/// <summary>
/// Asks a metric's worked example whether it adds as its head says: the example's days against all of it, and each of its
/// rows as a part against all of it. What the example cannot tell apart is a fault, too.
/// </summary>
internal static class Declared
{
    // Rows that are counts of people: that the same one is in two of them no row tells.
    private static readonly string[] People = ["people", "accounts"];

    public static IReadOnlyList<string> Faults(ExampleDatabase examples, Metric metric)
    {
        var byDay = metric.Examples.Select(example => Found(examples, metric, example, "example_days")).ToList();
        var byRow = metric.Examples.Select(example => Found(examples, metric, example, "example_row")).ToList();
        return [.. OverTime(metric, byDay), .. OverParts(metric, byRow)];
    }

    private static IEnumerable<string> OverTime(Metric metric, IReadOnlyList<Adding?> found)
    {
        var periods = metric.Grains.Count(grain => grain != "all");
        switch (metric.OverTime)
        {
            case Adding.Sum or Adding.RatioOfSums when periods == 0:
                yield return "adds over time and has no period but all of history";
                break;
            case Adding.Sum or Adding.RatioOfSums when found.Contains(Adding.None) || !found.Contains(metric.OverTime):
                yield return $"is said to add over time as {metric.OverTime}, and its days show {Told(found)}";
                break;
            case Adding.Last when periods > 1:
                yield return "is a stock and has several periods";
                break;
            case Adding.None when periods > 1 && !found.Contains(Adding.None) && !IsOfPeople(metric):
                yield return $"is said not to add over time, and its days show {Told(found)}";
                break;
        }
    }

    private static IEnumerable<string> OverParts(Metric metric, IReadOnlyList<Adding?> found)
    {
        if (metric.OverParts == Adding.None ? metric.By.Count > 0 && !found.Contains(Adding.None)
            && !IsOfPeople(metric) : found.Contains(Adding.None) || !found.Contains(metric.OverParts))
        {
            yield return $"is said to add over parts as {metric.OverParts}, and its rows show {Told(found)}";
        }
    }

    // A share of people is guarded in its statement: over several networks it is none, and that needs no second row to show it.
    private static bool IsOfPeople(Metric metric) =>
        Array.Exists(People, word => metric.Unit.StartsWith(word, StringComparison.Ordinal))
            || metric.Sql.Contains("people_of", StringComparison.Ordinal);

    private static string Told(IEnumerable<Adding?> found) =>
        string.Join(", ", found.Select(adding => adding?.ToString() ?? "nothing (fewer than two that are not zero)"));

    // Null where too few parts have anything.
    private static Adding? Found(ExampleDatabase examples, Metric metric, WorkedExample example, string by)
    {
        Examples.Lay(examples.Database, metric, example, examples.Folder);
        var measured = new Measuring(examples.Database, Examples.AsOf, "IDR").Measure(
            [metric with { Grains = ["all"], By = [by], Of = null }]);
        var (whole, parts) = (measured.Single(one => one.Dimensions.Count == 0), measured.Where(one => one.Dimensions.Count > 0).ToList());
        if (whole.Denominator is not null || parts.Exists(part => part.Denominator is not null))
        {
            var denominator = whole.Denominator ?? 0;
            return parts.Count(part => part.Denominator > 0) < 2 || !parts.Exists(part => part.Numerator is not null and not 0) ? null
                : Same(parts.Sum(part => part.Numerator ?? 0), whole.Numerator ?? 0)
                && Same(parts.Sum(part => part.Denominator ?? 0), denominator) ? Adding.RatioOfSums : Adding.None;
        }

        return parts.Count(part => part.Value is not null and not 0) < 2 ? null : Same(parts.Sum(part => part.Value ?? 0), whole.Value ?? 0)
            ? Adding.Sum : Adding.None;
    }

    private static bool Same(double one, double other) => Math.Abs(one - other) < 1e-9;
}
