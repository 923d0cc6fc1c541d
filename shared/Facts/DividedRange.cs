namespace Pipeline.Facts;

/// <summary>A range, and others that lie within it and leave one run of its days.</summary>
/// <param name="Whole">The range.</param>
/// <param name="Parts">What is taken off it.</param>
/// <param name="From">First day of what is left.</param>
/// <param name="To">Last day of it.</param>
/// <param name="Rest">A range of these very days: then nothing has to be worked out, if all of them add up to the whole.</param>
public sealed record DividedRange(
    CoveredRange Whole, IReadOnlyList<CoveredRange> Parts, DateOnly From, DateOnly To, CoveredRange? Rest);
