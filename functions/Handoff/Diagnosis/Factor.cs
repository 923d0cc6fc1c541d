namespace Handoff.Diagnosis;

/// <summary>
/// The links of the chain from visit to money, in its order: their product, summed over channels and follow-up classes, is the revenue.
/// </summary>
public enum Factor
{
    /// <summary>Visits, or leads when visits are unknown.</summary>
    Volume,

    /// <summary>Share of each channel in the volume: one factor, all shares change together.</summary>
    Mix,

    /// <summary>Leads / visits.</summary>
    VisitToLead,

    /// <summary>Accepted / leads.</summary>
    Acceptance,

    /// <summary>Share of each follow-up class in the accepted leads.</summary>
    TimelyFollowUp,

    /// <summary>Won / deals worked, within each follow-up class (over all of them when touch times are unknown).</summary>
    Closing,

    /// <summary>Revenue / won.</summary>
    Value,
}
