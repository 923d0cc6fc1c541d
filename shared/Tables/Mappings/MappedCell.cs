namespace Pipeline.Tables.Mappings;

/// <summary>One column of ours in a file that is not: from where, and written how.</summary>
/// <param name="Ours">The column.</param>
/// <param name="Heading">What it is called in the heading that our template is shown.</param>
/// <param name="Theirs">The heading in their file, normalized; null where a constant stands for it.</param>
/// <param name="Constant">The constant as our template has it.</param>
/// <param name="Format">How their cells are written.</param>
internal sealed record MappedCell(Column Ours, string Heading, string? Theirs, byte[]? Constant, CellFormat Format);
