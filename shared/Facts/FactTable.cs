using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Pipeline.Tables;

namespace Pipeline.Facts;

/// <summary>A fact table as its record type draws it: name, columns, and how a record becomes a row.</summary>
public sealed class FactTable
{
    // What is compiled in never changes, and making a row's writer compiles code.
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyList<FactTable>> Found = new();

    private readonly Lazy<Action<IDuckDBAppenderRow, object>> append;
    private readonly Lazy<Func<object, int>> textLength;

    private FactTable(Type type, FactAttribute fact)
    {
        Type = type;
        Name = fact.Table;
        SourceColumn = Names.Snake(fact.From);
        IdColumn = fact.Id is { } id ? Names.Snake(id) : null;
        PersonColumns = [.. RecordColumns.Properties(type)
            .Select(property => (property, person: property.GetCustomAttribute<PersonAttribute>()))
            .Where(pair => pair.person is not null)
            .Select(
                pair => new PersonColumn(Names.Snake(pair.property.Name), pair.person!.Ids, pair.person.IsFoundBy, pair.person.IsTheirs))];
        PersonNameColumn = RecordColumns.Properties(type).Where(property => property.IsDefined(typeof(PersonNameAttribute)))
            .Select(property => Names.Snake(property.Name)).SingleOrDefault();
        FreeTextColumns =
            [.. RecordColumns.Properties(type).Where(property => property.IsDefined(typeof(FreeTextAttribute)))
                .Select(property => Names.Snake(property.Name))];
        Happened = [.. RecordColumns.Properties(type).Where(property => property.IsDefined(typeof(HappenedAttribute)))
            .Select(property => (Names.Snake(property.Name), property.GetCustomAttribute<HappenedAttribute>()!.IsStated))];
        Columns = RecordColumns.Of(type);
        Adding = [.. RecordColumns.Properties(type).Where(property => property.IsDefined(typeof(AddsAttribute)))
            .Select(property => Columns.Single(column => column.Name == Names.Snake(property.Name)))];
        append = new(() => Compile(type, RecordColumns.Properties(type)));
        textLength = new(() => CompileTextLength(type, RecordColumns.Properties(type)));
    }

    public Type Type { get; }

    public string Name { get; }

    /// <summary>Column names with their DuckDB types, in the order of the record.</summary>
    public IReadOnlyList<(string Name, string Type)> Columns { get; }

    /// <summary>Columns of figures that add up over days and rows.</summary>
    public IReadOnlyList<(string Name, string Type)> Adding { get; }

    /// <summary>The column that names where a row is from.</summary>
    public string SourceColumn { get; }

    /// <summary>The column that, together with that, is the record's id; null where a row is no record.</summary>
    public string? IdColumn { get; }

    /// <summary>The columns by which persons are found; none where the rows are of no person.</summary>
    public IReadOnlyList<PersonColumn> PersonColumns { get; }

    /// <summary>The column of the keyed hashes of a person's name; null where there is none.</summary>
    public string? PersonNameColumn { get; }

    /// <summary>Columns in which people write freely.</summary>
    public IReadOnlyList<string> FreeTextColumns { get; }

    /// <summary>Whether anything of a person can stand in it: found by what is theirs, or in what people write.</summary>
    public bool MayNamePersons => PersonColumns.Count > 0 || FreeTextColumns.Count > 0;

    /// <summary>
    /// Columns of what had happened when the export was made, and whether people may set them ahead; none where rows are no events.
    /// </summary>
    public IReadOnlyList<(string Column, bool IsStated)> Happened { get; }

    /// <summary>Writes a record's values into an appender row.</summary>
    public Action<IDuckDBAppenderRow, object> Append => append.Value;

    /// <summary>How many characters of text a record holds.</summary>
    public Func<object, int> TextLength => textLength.Value;

    /// <summary>The columns that every fact carries besides its own: the upload's hash, the file in it, the line.</summary>
    public static string ProvenanceColumns => "upload VARCHAR, file VARCHAR, line BIGINT";

    public string ColumnList => OwnColumnList + ", " + ProvenanceColumns;

    /// <summary>The columns of its record alone.</summary>
    public string OwnColumnList => string.Join(", ", Columns.Select(column => $"\"{column.Name}\" {column.Type}"));

    /// <summary>Rows of a part with all columns that the table has now.</summary>
    public string RowsOf(string path) =>
        $"(select * from (select {string.Join(", ", Columns.Select(column => $"null::{column.Type} as \"{column.Name}\""))}) limit 0) "
            + $"union all by name select * from read_parquet({Names.Quote(path)})";

    /// <summary>All fact tables of an assembly, by name.</summary>
    public static IReadOnlyList<FactTable> Of(Assembly assembly) => Found.GetOrAdd(assembly, static of =>
    [
        .. of.GetTypes()
            .Select(type => (type, fact: type.GetCustomAttribute<FactAttribute>()))
            .Where(pair => pair.fact is not null)
            .Select(pair => new FactTable(pair.type, pair.fact!))
            .OrderBy(table => table.Name, StringComparer.Ordinal),
    ]);

    // The appender takes every value as nullable, and days in DuckDB's own type.
    private static Type Wanted(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string)
            ? plain : typeof(Nullable<>).MakeGenericType(plain == typeof(DateOnly) ? typeof(DuckDBDateOnly) : plain);
    }

    private static Action<IDuckDBAppenderRow, object> Compile(Type type, IReadOnlyList<PropertyInfo> properties)
    {
        var row = Expression.Parameter(typeof(IDuckDBAppenderRow), "row");
        var fact = Expression.Parameter(typeof(object), "fact");
        var typed = Expression.Variable(type, "typed");
        var body = new List<Expression> { Expression.Assign(typed, Expression.Convert(fact, type)) };
        var clean = typeof(FactTable).GetMethod(nameof(Cleaned), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var property in properties)
        {
            var append = Appending(property.PropertyType);
            var wanted = append.GetParameters()[0].ParameterType;
            Expression value = Expression.Property(typed, property);
            value = wanted == typeof(string) ? Expression.Call(clean, value) : value;
            var nullable = wanted == typeof(DuckDBDateOnly?) ? Expression.Convert(value, typeof(DateOnly?)) : value;
            body.Add(Expression.Call(row, append, Expression.Convert(nullable, wanted)));
        }

        return Expression.Lambda<Action<IDuckDBAppenderRow, object>>(Expression.Block([typed], body), row, fact).Compile();
    }

    private static Func<object, int> CompileTextLength(Type type, IReadOnlyList<PropertyInfo> properties)
    {
        var fact = Expression.Parameter(typeof(object), "fact");
        var typed = Expression.Variable(type, "typed");
        var length = typeof(FactTable).GetMethod(nameof(LengthOf), BindingFlags.NonPublic | BindingFlags.Static)!;
        var sum = properties.Where(property => property.PropertyType == typeof(string))
            .Select(property => (Expression)Expression.Call(length, Expression.Property(typed, property)))
            .Aggregate((Expression)Expression.Constant(0), Expression.Add);
        return Expression.Lambda<Func<object, int>>(
            Expression.Block([typed], Expression.Assign(typed, Expression.Convert(fact, type)), sum), fact).Compile();
    }

    // Files are cleaned where they enter. What a format makes of a text itself, out of an escape or by cutting it, comes by here too.
    private static string? Cleaned(string? text) => text is null ? null : CleanText.Of(text);

    private static int LengthOf(string? text) => text?.Length ?? 0;

    private static MethodInfo Appending(Type type)
    {
        if (type.IsArray)
        {
            return typeof(IDuckDBAppenderRow).GetMethods()
                .Single(method => method.Name == nameof(IDuckDBAppenderRow.AppendValue) && method.IsGenericMethod
                    && method.GetParameters()[0].ParameterType.Name == typeof(IEnumerable<>).Name)
                .MakeGenericMethod(type.GetElementType()!);
        }

        var wanted = Wanted(type);
        return typeof(IDuckDBAppenderRow).GetMethod(nameof(IDuckDBAppenderRow.AppendValue), [wanted])
            ?? throw new NotSupportedException($"DuckDB appends no {wanted}.");
    }
}
