using System.Reflection;

namespace Pipeline.Facts;

/// <summary>A record's properties as columns: snake_case names and DuckDB types, in the order of the record.</summary>
public static class RecordColumns
{
    public const string Money = "DECIMAL(18,4)";

    private static readonly Dictionary<Type, string> SqlTypes = new()
    {
        [typeof(string)] = "VARCHAR",
        [typeof(bool)] = "BOOLEAN",
        [typeof(int)] = "INTEGER",
        [typeof(long)] = "BIGINT",
        [typeof(ulong)] = "UBIGINT",
        [typeof(double)] = "DOUBLE",
        [typeof(decimal)] = Money,
        [typeof(DateOnly)] = "DATE",
        [typeof(DateTime)] = "TIMESTAMP",
        [typeof(int[])] = "INTEGER[]",
        [typeof(ulong[])] = "UBIGINT[]",
    };

    public static IReadOnlyList<PropertyInfo> Properties(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name != "EqualityContract")
            .OrderBy(property => property.MetadataToken),
    ];

    public static IReadOnlyList<(string Name, string Type)> Of(Type type) =>
        [.. Properties(type).Select(property => (Names.Snake(property.Name), SqlType(property)))];

    private static string SqlType(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return SqlTypes.TryGetValue(type, out var sql)
            ? sql
            : throw new NotSupportedException(
                $"{property.DeclaringType!.Name}.{property.Name} is a {type.Name}, which no column can hold.");
    }
}
