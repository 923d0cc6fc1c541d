using Pipeline.Reports.Periods;

namespace Handoff.Cohorts;

/// <summary>Two periods whose leads are compared.</summary>
public sealed record CohortPair(CohortKind Kind, Period Before, Period After);
