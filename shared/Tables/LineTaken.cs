namespace Pipeline.Tables;

/// <summary>What became of a line.</summary>
public enum LineTaken
{
    Kept,

    /// <summary>It is not what the format expects.</summary>
    Rejected,

    /// <summary>A comment or directive: no row at all.</summary>
    NoRow,

    /// <summary>An empty line.</summary>
    Empty,
}
