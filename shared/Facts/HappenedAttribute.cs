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

    /// <summary>The condition, in SQL, under which it is a time of something that had happened; always, where none is given.</summary>
    public string? Where { get; init; }

    /// <summary>The table of facts that the condition asks; nothing had happened where it holds none.</summary>
    public string? WhereAsks { get; init; }

    /// <summary>The condition, in SQL, under which it is a plan, which proves no day.</summary>
    public string? PlannedWhere { get; init; }

    /// <summary>
    /// The condition, in SQL, under which nothing was counted of it: it proves no day where its list counts anything, and is doubtful where
    /// it counts nothing.
    /// </summary>
    public string? UncountedWhere { get; init; }

    /// <summary>
    /// The condition, in SQL, under which it may lie ahead and nobody corrects it: such a day holds where its list goes on as it
    /// was, and no longer than it is used to pause.
    /// </summary>
    public string? DoubtfulWhere { get; init; }

    /// <summary>Days, in SQL, that a doubtful day holds after the last certain one, however seldom its list pauses.</summary>
    public string DoubtfulLeast { get; init; } = "0";

    /// <summary>
    /// Days: the most that a doubtful day holds after the last certain one, and the pause between two that is usual where none is certain.
    /// </summary>
    public int DoubtfulDays { get; init; }
}
