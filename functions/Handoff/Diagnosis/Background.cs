namespace Handoff.Diagnosis;

/// <summary>What is known of the year around two periods: whether the season alone could have moved the leads.</summary>
public sealed record Background
{
    /// <summary>The leads go back 13 months before the later period at least.</summary>
    public bool HasYear { get; init; }

    /// <summary>
    /// Leads of the same two periods a year earlier; null when not known, or when the comparison is with a year ago itself.
    /// </summary>
    public (long Before, long After)? YearAgo { get; init; }

    /// <summary>A movable feast that lies in one of the periods and not, or far less, in the other.</summary>
    public Feast? Feast { get; init; }
}
