namespace Pipeline.Reports.Charts;

/// <summary>How a series is drawn.</summary>
public enum Mark
{
    Line,
    Dashes,
    Columns,

    /// <summary>Columns on top of the stacked columns before them.</summary>
    Stack,

    /// <summary>Steps that begin where the one before ended, between two levels: the first value and the last.</summary>
    Waterfall,
}
