namespace Handoff.Closings;

/// <summary>What sales' own report has for a period, and what of it is not in the comparison of leads.</summary>
/// <param name="Value">By the day on which deals were won.</param>
/// <param name="Parts">Of each part; with what the comparison has they add up to <paramref name="Value"/>.</param>
public sealed record ClosedPeriod(double Value, IReadOnlyDictionary<ClosedPart, double> Parts);
