namespace Handoff.Diagnosis.Verdicts;

/// <summary>What would let the causes be told apart.</summary>
public sealed record Missing
{
    public MissingKind Kind { get; init; }

    /// <summary>How many, roughly, in each period and beyond those it has; null when not a number.</summary>
    public long? More { get; init; }
}
