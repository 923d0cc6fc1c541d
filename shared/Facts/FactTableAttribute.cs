namespace Pipeline.Facts;

/// <summary>Marks a record as one row of a fact table; its properties are the columns, in snake_case.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FactTableAttribute(string table) : Attribute
{
    public string Table { get; } = table;

    /// <summary>The property that names where a row is from: the tool, the network.</summary>
    public string From { get; init; } = "Source";

    /// <summary>The property that, together with where the row is from, is the record's id; null where a row is no record.</summary>
    public string? Id { get; init; }
}
