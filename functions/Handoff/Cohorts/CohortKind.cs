namespace Handoff.Cohorts;

/// <summary>What a cohort is compared with.</summary>
public enum CohortKind
{
    /// <summary>A month with the month before.</summary>
    Month,

    /// <summary>A month with the same month of the year before.</summary>
    YearAgo,

    /// <summary>A quarter with the quarter before.</summary>
    Quarter,
}
