using System.Text.Json.Serialization;

namespace Pipeline.Reports;

/// <summary>How a metric's figure of one period stands to that of another: each change that the page tells is one of these.</summary>
public sealed record ReportComparison
{
    public required string Metric { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly To { get; init; }

    public required DateOnly AgainstFrom { get; init; }

    public required DateOnly AgainstTo { get; init; }

    /// <summary>Empty for the undivided figure.</summary>
    public IReadOnlyDictionary<string, string> Dimensions { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double? Value { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double? Against { get; init; }

    /// <summary>As a share of then; of a ratio the difference in points (0.02 is two points). Null where nothing can be said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double? Change { get; init; }

    /// <summary>Value less what it is compared with, in the metric's unit; what is not known counts as nothing.</summary>
    public required double Difference { get; init; }

    public required string Unit { get; init; }

    /// <summary>unknown, too-few, chance, swing or clear: how far the change stands out from chance.</summary>
    public required string Certainty { get; init; }
}
