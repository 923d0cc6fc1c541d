using Handoff.Cohorts;
using Handoff.Diagnosis;

namespace Handoff;

/// <summary>One comparison of two cohorts and its diagnosis.</summary>
public sealed record Story(CohortPair Pair, Answer Answer);
