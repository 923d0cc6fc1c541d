namespace Pipeline.Metrics;

/// <summary>How a figure of several days, or of several parts, comes from those of each.</summary>
public enum Adding
{
    /// <summary>It is their sum.</summary>
    Sum,

    /// <summary>Numerators and denominators are summed, then divided.</summary>
    RatioOfSums,

    /// <summary>A stock: over time it is what the last one says. Never so over parts.</summary>
    Last,

    /// <summary>It is not told by them at all: people, medians.</summary>
    None,
}
