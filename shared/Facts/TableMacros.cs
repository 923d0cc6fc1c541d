namespace Pipeline.Facts;

/// <summary>Macros that are given the tables which they read by name.</summary>
public static class TableMacros
{
    public static IReadOnlySet<string> Names { get; } = Enquiries.Macros.Append(ListBeginnings.Name).ToHashSet(StringComparer.Ordinal);
}
