namespace Pipeline.Facts;

/// <summary>A column by which persons are found: see <see cref="PersonAttribute"/>.</summary>
/// <param name="Column">Its name.</param>
/// <param name="Ids">Of what kind of record it holds ids; null where it holds keys of addresses and numbers.</param>
/// <param name="IsFoundBy">Whether the row is the person's where it names one of theirs.</param>
/// <param name="IsTheirs">Whether what a person's row names here is theirs, too.</param>
public sealed record PersonColumn(string Column, string? Ids, bool IsFoundBy, bool IsTheirs);
