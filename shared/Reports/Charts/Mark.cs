namespace Pipeline.Reports.Charts;

/// <summary>How a series is drawn.</summary>
public enum Mark
{
    Line,
    Dashes,
    Columns,

    /// <summary>Columns on top of the stacked columns before them.</summary>
    Stack,

    /// <summary>Columns that begin where the one before ended.</summary>
    Waterfall,
}
