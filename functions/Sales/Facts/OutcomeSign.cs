namespace Sales.Facts;

/// <summary>What one column of an export tells of a deal's outcome.</summary>
/// <param name="Outcome">Null where it only makes the deal look closed.</param>
/// <param name="Column">As the file spells it.</param>
/// <param name="From">The kind of evidence.</param>
/// <param name="IsHint">Whether the stage's name outweighs it.</param>
public readonly record struct OutcomeSign(string? Outcome, string Column, string From, bool IsHint = false);
