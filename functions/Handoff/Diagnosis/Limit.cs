namespace Handoff.Diagnosis;

/// <summary>What the input did not hold, so that the answer could not show it.</summary>
public enum Limit
{
    /// <summary>Some channel has no visits: the chain starts at leads, and visit-to-lead is not seen.</summary>
    VisitsUnknown,

    /// <summary>More than a tenth of the accepted leads have no touch time: follow-up and closing are one figure.</summary>
    TouchTimesUnknown,

    /// <summary>
    /// Only sums of won amounts are known: how far single large deals carry them is a guess, and price or size is not named.
    /// </summary>
    AmountsUnknown,

    /// <summary>No counts by day: how unevenly visits and leads come is assumed, generously.</summary>
    DaysUnknown,

    /// <summary>The periods are not equally long: part of the change in volume is the calendar.</summary>
    UnequalPeriods,

    /// <summary>The outcomes were counted over different horizons, so the cohorts are not comparable.</summary>
    UnequalHorizons,

    /// <summary>Deals are won later after the lead came: what seems lost in closing may be won yet.</summary>
    LongerCycle,

    /// <summary>A channel ends where one of like size begins: it may have been given another name.</summary>
    ChannelRenamed,

    /// <summary>The leads of a year before are not known for both periods: a season cannot be told from a change.</summary>
    YearBeforeUnknown,

    /// <summary>A movable feast lies in one of the periods alone.</summary>
    FeastMoved,
}
