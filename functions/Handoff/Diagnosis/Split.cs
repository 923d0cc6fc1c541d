namespace Handoff.Diagnosis;

/// <summary>The change of revenue between two cohorts, split exactly: every line in the currency of the input.</summary>
public sealed record Split
{
    public double Before { get; init; }

    public double After { get; init; }

    public double Change => After - Before;

    /// <summary>The factors in the order of the chain; those that cannot be seen are left out.</summary>
    public required IReadOnlyDictionary<Factor, double> Effects { get; init; }

    /// <summary>
    /// How much of the effect of <see cref="Factor.Volume"/> arose because one period has more days; 0 when they are equally long.
    /// </summary>
    public double Calendar { get; init; }

    /// <summary>Channels in ordinal order; each factor's lines add up to its effect.</summary>
    public required IReadOnlyList<ChannelSplit> Channels { get; init; }

    /// <summary>What the effects leave unexplained: rounding of the arithmetic only.</summary>
    public double Residual { get; init; }
}
