namespace Handoff.Diagnosis.Verdicts;

/// <summary>Leads that asked at one time of the week alone were called sooner or later than before. It has no cost.</summary>
public sealed record SeenArrival
{
    /// <summary>When they asked; <see cref="Arrival.Weekday"/> for all five days.</summary>
    public required IReadOnlyList<Arrival> Arrivals { get; init; }

    public bool IsWorse => Deviations < 0;

    /// <summary>How many standard deviations of chance lie between the periods.</summary>
    public double Deviations { get; init; }

    /// <summary>The share of them called in time.</summary>
    public double Before { get; init; }

    public double After { get; init; }

    /// <summary>The share of all others called in time.</summary>
    public double OthersBefore { get; init; }

    public double OthersAfter { get; init; }
}
