namespace Pipeline.Metrics;

/// <summary>Which way a metric should go.</summary>
public enum Better
{
    Up,
    Down,

    /// <summary>Neither way is good in itself.</summary>
    Neither,
}
