namespace Pipeline.Tables;

/// <summary>
/// What a row may be one of, from what holds the others down: campaign, ad group, ad. A row that names none of a lower level, where other
/// rows of the same name and days do, is the sum of these.
/// </summary>
/// <param name="Named">The columns that name each level: its name, its id.</param>
/// <param name="Days">The columns that tell the days of a row, and whose it is.</param>
public sealed record Levels(IReadOnlyList<IReadOnlyList<Column>> Named, IReadOnlyList<Column> Days);
