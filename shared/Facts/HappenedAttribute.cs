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

    /// <summary>
    /// Whether it is when the tool last changed the record: what people set beyond it in the same row, they set ahead (a lost deal keeps
    /// the day on which it should have closed).
    /// </summary>
    public bool IsChange { get; init; }

    /// <summary>
    /// The condition, in SQL, under which it may lie ahead and nobody corrects it: such a day holds only beside what else its list tells,
    /// at most <see cref="LeftDays"/> after it.
    /// </summary>
    public string? LeftWhere { get; init; }

    /// <summary>Days; none where it proves nothing beside another date.</summary>
    public int LeftDays { get; init; }
}
