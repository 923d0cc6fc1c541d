using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;

namespace Pipeline.Reports.Charts;

/// <summary>One series of a chart: a value, or none, for each of the chart's labels.</summary>
/// <param name="Name">As its legend and its column of the table say it.</param>
/// <param name="Values">In the chart's unit; null is a gap.</param>
/// <param name="Mark">How it is drawn.</param>
/// <param name="Tone">What its colour stands for.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values, Mark Mark = Mark.Line, Tone Tone = Tone.Now)
{
    /// <summary>The last label whose value will still change; it is drawn paler.</summary>
    public bool LastIsProvisional { get; init; }

    /// <summary>The metric's figures that the values are, where they are a metric's.</summary>
    public IReadOnlyList<Figure>? Figures { get; init; }

    /// <summary>Where else in report.json the values stand.</summary>
    public IReadOnlyList<Address?>? At { get; init; }
}
