namespace Handoff.Diagnosis.Drifting;

/// <summary>A figure of a month's leads that can slip slowly.</summary>
public enum DriftingFigure
{
    /// <summary>Leads handed over.</summary>
    Leads,

    /// <summary>Accepted / leads.</summary>
    Acceptance,

    /// <summary>Called within the agreed time / accepted leads of which that is known.</summary>
    InTime,

    /// <summary>Won / accepted.</summary>
    WinRate,

    /// <summary>Mean value of a won deal.</summary>
    DealValue,
}
