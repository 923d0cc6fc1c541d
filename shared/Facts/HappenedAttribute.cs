namespace Pipeline.Facts;

/// <summary>
/// Marks the times of a fact that had happened when its export was made: the export reaches at least so far, whatever
/// became of the rows since.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HappenedAttribute : Attribute
{
    /// <summary>
    /// Whether people set it and may set it ahead (a planned meeting, a close date): it proves nothing beyond the day that the export's
    /// name tells.
    /// </summary>
    public bool IsStated { get; init; }
}
