using System.Text.Json.Serialization;

namespace Pipeline.Metrics;

/// <summary>One figure: of what, over which days, of which part, and what it rests on.</summary>
public sealed record Measurement
{
    public required string Metric { get; init; }

    /// <summary>day, week, month, quarter, year or all.</summary>
    public required string Grain { get; init; }

    /// <summary>First day, in the business's zone; null where nothing was there to measure.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateOnly? From { get; init; }

    /// <summary>Last day, included.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateOnly? To { get; init; }

    /// <summary>Empty for the undivided figure.</summary>
    public IReadOnlyDictionary<string, string> Dimensions { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Null for 0/0: not available, which is not zero.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double? Value { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double? Numerator { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double? Denominator { get; init; }

    /// <summary>How many rows of the base it rests on.</summary>
    public required long N { get; init; }

    public required string Unit { get; init; }

    /// <summary>Whether it will still change: the period is not over, or the source is known to restate it.</summary>
    public bool Provisional { get; init; }

    /// <summary>False on a day that holds what is counted anew each day (people): it makes no longer period. Null otherwise.</summary>
    public bool? Adds { get; init; }

    /// <summary>Of a figure put together from days: those for which the source has no data; null where there are none.</summary>
    public int? DaysMissing { get; init; }

    /// <summary>Of a figure of several parts put together: how many they are.</summary>
    public int? Parts { get; init; }
}
