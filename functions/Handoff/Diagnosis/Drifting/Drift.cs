namespace Handoff.Diagnosis.Drifting;

/// <summary>A figure that moves one way month by month, too slowly for any one month to show it. It names no cause and no cost.</summary>
public sealed record Drift
{
    public DriftingFigure Figure { get; init; }

    /// <summary>First day of the first months.</summary>
    public DateOnly FirstFrom { get; init; }

    public DateOnly FirstTo { get; init; }

    /// <summary>First day of the last months, as many as the first.</summary>
    public DateOnly LastFrom { get; init; }

    public DateOnly LastTo { get; init; }

    /// <summary>As counted over the first months: leads a month, a share, money.</summary>
    public double First { get; init; }

    /// <summary>As counted over the last months.</summary>
    public double Last { get; init; }

    /// <summary>How many standard deviations of chance the slope is away from none.</summary>
    public double Deviations { get; init; }

    /// <summary>The same months a year before are not known, and a season could do the same.</summary>
    public bool MayBeSeason { get; init; }
}
