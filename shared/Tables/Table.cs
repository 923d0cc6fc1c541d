namespace Pipeline.Tables;

/// <summary>
/// A table that a format knows: its columns, and what to do with each row. Required columns recognise it.
/// </summary>
/// <param name="Name">What the table holds, for receipts.</param>
/// <param name="Columns">Known columns; at least one is required.</param>
/// <param name="Read">Turns one row into facts, or rejects it, or sets it aside.</param>
public sealed record Table(string Name, IReadOnlyList<Column> Columns, Action<Row> Read);
