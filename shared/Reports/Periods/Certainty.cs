namespace Pipeline.Reports.Periods;

/// <summary>How far a difference stands out from what chance alone would do.</summary>
public enum Certainty
{
    /// <summary>Nothing to compare, or no rule for it.</summary>
    Unknown,

    /// <summary>Too few cases to say anything.</summary>
    TooFew,

    /// <summary>So many cases come out so by chance.</summary>
    Chance,

    /// <summary>Within what its own weeks do.</summary>
    Swing,

    /// <summary>Beyond both.</summary>
    Clear,
}
