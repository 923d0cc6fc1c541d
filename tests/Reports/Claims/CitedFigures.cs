using System.Text.Json;
using Pipeline.Metrics;
using Pipeline.Reports;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>What report.json holds at the places that its headline's sentences cite.</summary>
internal sealed class CitedFigures(Report report)
{
    /// <summary>Why a cited value is not what stands at its place; null where it is.</summary>
    public string? Fault(IReadOnlyDictionary<string, string> cited) =>
        Values(cited) is { Count: > 0 } held
            ? held.Any(value => value == cited["value"] || Same(value, cited["value"])) ? null : $"{held[0]} stands at {Told(cited)}"
            : $"nothing stands at {Told(cited)}";

    /// <summary>The unit of a cited figure; null of a list's.</summary>
    public string? Unit(IReadOnlyDictionary<string, string> cited) =>
        cited.ContainsKey("list") ? null
        : cited.GetValueOrDefault("field", "value") is not ("value" or "difference") ? ""
        : Comparison(cited)?.Unit ?? Measurements(cited).FirstOrDefault()?.Unit ?? "";

    /// <summary>The comparison that is cited; null where a figure is.</summary>
    public ReportComparison? Comparison(IReadOnlyDictionary<string, string> cited) =>
        cited.TryGetValue("against", out var against)
            ? report.Comparisons.SingleOrDefault(one =>
                Is(cited, one.Metric, one.From, one.To, one.Dimensions) && against == Days(one.AgainstFrom, one.AgainstTo))
            : null;

    public IEnumerable<Measurement> Measurements(IReadOnlyDictionary<string, string> cited) =>
        report.Measurements.Concat(report.Spans).Where(one => Is(cited, one.Metric, one.From, one.To, one.Dimensions));

    /// <summary>A cell of a list as text.</summary>
    public string? Cell(string id, int row, string column) =>
        report.Lists.SingleOrDefault(list => list.Id == id) is { } list && row < list.Rows.Count
            && list.Columns.ToList().IndexOf(column) is >= 0 and var at
            ? list.Rows[row][at] is JsonElement json ? json.ToString() : Convert.ToString(list.Rows[row][at], CultureInfo.InvariantCulture)
            : null;

    /// <summary>How many rows a list has, in it or not.</summary>
    public long Count(string id) => report.Lists.Where(list => list.Id == id).Sum(list => list.Count);

    public int Rows(string id) => report.Lists.Where(list => list.Id == id).Sum(list => list.Rows.Count);

    private List<string> Values(IReadOnlyDictionary<string, string> cited)
    {
        var field = cited.GetValueOrDefault("field", "value");
        if (cited.TryGetValue("list", out var id))
        {
            var value = field == "total" ? report.Lists.Single(list => list.Id == id).Total?.ToString(CultureInfo.InvariantCulture)
                : field == "rows" ? Text(Rows(id) - int.Parse(cited.GetValueOrDefault("from", "0"), CultureInfo.InvariantCulture))
                : Cell(id, int.Parse(cited["row"], CultureInfo.InvariantCulture), cited["column"]);
            return value is null ? [] : [value];
        }

        IEnumerable<double?> values = cited.ContainsKey("against")
            ? Comparison(cited) is { } one ? [field == "difference" ? one.Difference : one.Change] : []
            : Measurements(cited).Select(one => field switch
            {
                "n" => one.N,
                "numerator" => one.Numerator,
                "denominator" => one.Denominator,
                "daysMissing" => one.DaysMissing,
                _ => one.Value,
            });
        return [.. values.Select(value => Text(value ?? double.NaN))];
    }

    private static bool Is(
        IReadOnlyDictionary<string, string> cited, string metric, DateOnly? from, DateOnly? to,
        IReadOnlyDictionary<string, string> dimensions) =>
        cited.GetValueOrDefault("metric") == metric
            && (!cited.TryGetValue("days", out var days) ? from is null : days == Days(from, to))
            && cited.GetValueOrDefault("by") == dimensions.Keys.FirstOrDefault()
            && cited.GetValueOrDefault("item") == dimensions.Values.FirstOrDefault();

    private static string Days(DateOnly? from, DateOnly? to) => $"{from:yyyy-MM-dd}/{to:yyyy-MM-dd}";

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static bool Same(string one, string other) =>
        double.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var first)
            && double.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out var second)
            && first == second;

    private static string Told(IReadOnlyDictionary<string, string> cited) =>
        string.Join(' ', cited.Select(pair => $"{pair.Key}={pair.Value}"));
}
