namespace Pipeline.Reports.Periods;

/// <summary>What a metric came to over a period.</summary>
public sealed record Figure
{
    public required string Metric { get; init; }

    public required Period Period { get; init; }

    /// <summary>The part of the metric that it is of; none: the whole.</summary>
    public IReadOnlyDictionary<string, string> Dimensions { get; init; } = new Dictionary<string, string>();

    /// <summary>Null: not available, which is not zero.</summary>
    public double? Value { get; init; }

    public double? Numerator { get; init; }

    public double? Denominator { get; init; }

    /// <summary>How many rows of the base it rests on.</summary>
    public long N { get; init; }

    public string Unit { get; init; } = "";

    public bool Provisional { get; init; }

    /// <summary>Days of the period for which the source has no data.</summary>
    public int DaysMissing { get; init; }

    /// <summary>How many parts were put together in it; null where it is no such figure.</summary>
    public int? Parts { get; init; }

    public bool IsRatio => Unit == "ratio";
}
