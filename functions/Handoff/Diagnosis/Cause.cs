namespace Handoff.Diagnosis;

/// <summary>The factors as the reader knows them.</summary>
public enum Cause
{
    /// <summary>Volume, channel mix and visit-to-lead, without what the calendar did to the volume.</summary>
    Marketing,

    /// <summary>Acceptance: poorer leads or a stricter gate, so it belongs to both sides.</summary>
    HandOver,

    /// <summary>Timely follow-up.</summary>
    FollowUp,

    /// <summary>Win rate among leads followed up equally soon. Poorer leads show here too.</summary>
    Closing,

    /// <summary>Win rate over all leads, when touch times are unknown: follow-up and closing in one.</summary>
    WinRate,

    /// <summary>Value of a won deal.</summary>
    PriceOrSize,

    /// <summary>
    /// One period has more days than the other. Nobody's doing, so it is never named, but no other cause may lead over it unsaid.
    /// </summary>
    Calendar,
}
