namespace Handoff.Diagnosis.Drawing;

/// <summary>
/// How many times the variance of independent counts each link shows from day to day (1: independent). A count of n then
/// tells as much as n / spread independent ones.
/// </summary>
public sealed record Spread
{
    public double Volume { get; init; } = 1;

    public double VisitToLead { get; init; } = 1;

    public double Acceptance { get; init; } = 1;

    public double FollowUp { get; init; } = 1;

    public double Closing { get; init; } = 1;

    /// <summary>By channel: its share of the day's volume.</summary>
    public required IReadOnlyDictionary<string, double> Mix { get; init; }
}
