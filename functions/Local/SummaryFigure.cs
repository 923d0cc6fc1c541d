using System.Text.Json.Serialization;
using Pipeline.Metrics;

namespace Pipeline.Local;

/// <summary>One figure, with its name in the language that is set.</summary>
/// <param name="Metric">The metric's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Null: not available, which is not zero.</param>
/// <param name="Unit">As in report.json.</param>
/// <param name="N">How many rows it rests on.</param>
public sealed record SummaryFigure(
    string Metric, string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? Value, string Unit, long N)
{
    public static SummaryFigure Of(Measurement measurement, Metric metric, string language) =>
        new(metric.Id, language == "id" ? metric.Indonesian : metric.English, measurement.Value, measurement.Unit, measurement.N);
}
