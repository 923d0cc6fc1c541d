namespace Pipeline.Tables.Mappings;

/// <summary>One line of a mapping: what a column of ours is filled with.</summary>
public sealed record MappingLine
{
    /// <summary>The column of ours, as the mapping spells it; null where theirs only tells the file.</summary>
    public string? Ours { get; init; }

    /// <summary>The heading in their file; null where a constant stands in its place.</summary>
    public string? Theirs { get; init; }

    /// <summary>What stands in every row.</summary>
    public string? Constant { get; init; }

    /// <summary>How their cells are written, as people said it.</summary>
    public string? Format { get; init; }
}
