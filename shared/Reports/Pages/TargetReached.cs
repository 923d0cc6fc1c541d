using Pipeline.Reports.Periods;

namespace Pipeline.Reports.Pages;

/// <summary>A target of a month, and what its metric has come to.</summary>
/// <param name="Metric">Its id.</param>
/// <param name="Month">The whole month that the target is of.</param>
/// <param name="Reached">In that month, as far as it has passed.</param>
/// <param name="Target">In the unit.</param>
/// <param name="Unit">As a measurement's.</param>
public sealed record TargetReached(string Metric, Period Month, Figure Reached, double Target, string Unit)
{
    /// <summary>The part of the business that it is set for, as people say it; null for the whole.</summary>
    public string? Part { get; init; }

    /// <summary>Where the target stands in report.json.</summary>
    public required Address At { get; init; }
}
