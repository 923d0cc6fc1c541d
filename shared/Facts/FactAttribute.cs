namespace Pipeline.Facts;

/// <summary>Marks a record as one row of a fact table; its properties are the columns, in snake_case.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FactAttribute(string table) : Attribute
{
    public string Table { get; } = table;

    /// <summary>The property that names where a row is from: the tool, the network.</summary>
    public string From { get; init; } = "Source";
}
