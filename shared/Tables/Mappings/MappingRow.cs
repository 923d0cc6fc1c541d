namespace Pipeline.Tables.Mappings;

/// <summary>A row of a mapping's file, before anybody has looked whether the whole holds together.</summary>
public sealed record MappingRow(long Line, string? Name, string? Template, MappingLine Says);
