using Pipeline.Reports.Periods;

namespace Pipeline.Metrics;

/// <summary>A figure whose rows somebody asks for.</summary>
public sealed record AskedFigure
{
    public required Metric Metric { get; init; }

    /// <summary>Its days; null: all of history.</summary>
    public Period? Period { get; init; }

    /// <summary>One of the metric's dimensions and a part of it; null: the undivided figure.</summary>
    public (string Dimension, string Item)? Part { get; init; }
}
