using System.Collections.Concurrent;
using System.Reflection;
using Pipeline.Facts;

namespace Pipeline.Publishing;

/// <summary>
/// The shape of a table that one side promises another: a plain record with a constant <c>Shape</c>, which is the
/// table's name and version ("qualified_leads.1"). A change that would break a reader is a new record beside the old.
/// </summary>
public sealed record PublishedShape(string Name, IReadOnlyList<(string Name, string Type)> Columns)
{
    private static readonly ConcurrentDictionary<(Assembly Promises, string Constant), IReadOnlyList<PublishedShape>> Found = new();

    /// <summary>The table's name without its version.</summary>
    public string Table => Name[..Name.LastIndexOf('.')];

    public string ColumnList => string.Join(", ", Columns.Select(column => $"\"{column.Name}\" {column.Type}"));

    /// <summary>Columns of the same names in the promised types and order.</summary>
    public string Casts => string.Join(", ", Columns.Select(column => $"cast(\"{column.Name}\" as {column.Type}) as \"{column.Name}\""));

    /// <summary>All shapes of an assembly, by name.</summary>
    /// <param name="promises">The assembly.</param>
    /// <param name="constant">"Shape" for what the side gives, "Feedback" for what it takes back.</param>
    public static IReadOnlyList<PublishedShape> Of(Assembly promises, string constant = "Shape") =>
        Found.GetOrAdd((promises, constant), static of =>
    [
        .. of.Promises.GetTypes()
            .Select(
                type =>
                    (Type: type,
                        Shape: type.GetField(of.Constant, BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string))
            .Where(pair => pair.Shape is not null)
            .Select(pair => new PublishedShape(pair.Shape!, [.. RecordColumns.Of(pair.Type).Select(Wide)]))
            .OrderBy(shape => shape.Name, StringComparer.Ordinal),
    ]);

    // What is promised may be a sum, and a sum of facts needs more digits than each of them.
    private static (string Name, string Type) Wide((string Name, string Type) column) =>
        column.Type == RecordColumns.Money ? (column.Name, "DECIMAL(38,4)") : column;
}
