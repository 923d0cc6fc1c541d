using Handoff.Diagnosis.Drawing;

namespace Handoff.Diagnosis.Verdicts;

/// <summary>What one cause contributed to the change, and how sure that is.</summary>
public sealed record Estimate
{
    public Cause Cause { get; init; }

    /// <summary>The sum of its factors' effects, exact for what was counted.</summary>
    public double Effect { get; init; }

    /// <summary>Where its effect likely lies (90 %).</summary>
    public Interval Likely { get; init; }

    /// <summary>The stricter interval that naming asks for.</summary>
    public Interval Strict { get; init; }

    /// <summary>Share of the draws in which no other cause did more in the direction of the change.</summary>
    public double Leads { get; init; }

    /// <summary>The channel in which most of it arose, if one stands out.</summary>
    public string? Channel { get; init; }
}
