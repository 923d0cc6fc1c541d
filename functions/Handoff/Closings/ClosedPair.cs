namespace Handoff.Closings;

/// <summary>Both periods of a comparison as sales' own report has them.</summary>
public sealed record ClosedPair(ClosedPeriod Before, ClosedPeriod After)
{
    public const string List = "diagnosis_closed";
}
