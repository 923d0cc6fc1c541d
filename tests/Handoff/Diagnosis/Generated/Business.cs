using Handoff.Diagnosis;

namespace Pipeline.Tests.Handoff.Diagnosis.Generated;

/// <summary>Two periods of a made-up business, and what truly changed between them.</summary>
internal sealed record Business
{
    internal required Cohort Before { get; init; }

    internal required Cohort After { get; init; }

    /// <summary>Only these causes were at work, for the worse; naming any other is wrong.</summary>
    internal required IReadOnlyList<Cause> Worse { get; init; }

    /// <summary>Causes that improved in consequence.</summary>
    internal IReadOnlyList<Cause> Better { get; init; } = [];

    /// <summary>The causes' sizes are those of the plan, not of the luck of the queue, so it can be wrong which is the largest.</summary>
    internal bool Planned { get; init; } = true;
}
