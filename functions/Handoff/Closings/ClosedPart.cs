namespace Handoff.Closings;

/// <summary>
/// What stands between a comparison of leads and what sales' own report has for the same days. A won deal lies in one of them.
/// </summary>
public enum ClosedPart
{
    /// <summary>No lead was found, or several.</summary>
    NoLead,

    /// <summary>Closed in the period, of a lead that came in none of its days.</summary>
    OtherTimes,

    /// <summary>Closed in the period, and later after its lead than leads are judged.</summary>
    AfterHorizon,

    /// <summary>Closed before its lead came: no fruit of it.</summary>
    BeforeLead,

    /// <summary>Of the period's leads, and closed after its last day: below zero, for sales' report has it later.</summary>
    AfterPeriod,

    /// <summary>What none of them explains.</summary>
    Rest,
}
