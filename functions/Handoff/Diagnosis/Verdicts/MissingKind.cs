namespace Handoff.Diagnosis.Verdicts;

/// <summary>The kinds of what may be missing.</summary>
public enum MissingKind
{
    /// <summary>More leads per period, if the picture stays as it is: longer periods or waiting.</summary>
    Leads,

    /// <summary>More won deals per period.</summary>
    WonDeals,

    /// <summary>Visits by channel, from the web traffic export.</summary>
    Visits,

    /// <summary>First touch times, from the CRM's activities.</summary>
    TouchTimes,

    /// <summary>Visits and leads by day, to see how unevenly they come.</summary>
    Days,

    /// <summary>The amount of each won deal.</summary>
    Amounts,
}
