namespace Pipeline.Reports.Periods;

/// <summary>How far a difference stands out from what chance alone would do.</summary>
public enum Certainty
{
    /// <summary>Nothing to compare, or no rule for it.</summary>
    Unknown,

    /// <summary>Too few cases to say anything.</summary>
    TooFew,

    /// <summary>Within the usual swing.</summary>
    Swing,

    /// <summary>Beyond it.</summary>
    Clear,
}
