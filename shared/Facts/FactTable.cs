using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Pipeline.Tables;

namespace Pipeline.Facts;

/// <summary>A fact table as its record type draws it: name, columns, and how a record becomes a row.</summary>
public sealed class FactTable
{
    // What is compiled in never changes, and making a row's writer compiles code.
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyList<FactTable>> Found = new();

    private readonly Lazy<Action<StagedColumn[], object>> append;
    private readonly Lazy<Func<object, int>> textLength;

    private FactTable(Type type, FactTableAttribute fact)
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
            .Select(property => (Names.Snake(property.Name), property.GetCustomAttribute<HappenedAttribute>()!))];
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
    /// Columns of what had happened when the export was made, and what each proves; none where rows are no events.
    /// </summary>
    public IReadOnlyList<(string Column, HappenedAttribute Proof)> Happened { get; }

    /// <summary>Appends a record's values to columns as <see cref="StageColumns"/> made them.</summary>
    internal Action<StagedColumn[], object> Append => append.Value;

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
            .Select(type => (type, fact: type.GetCustomAttribute<FactTableAttribute>()))
            .Where(pair => pair.fact is not null)
            .Select(pair => new FactTable(pair.type, pair.fact!))
            .OrderBy(table => table.Name, StringComparer.Ordinal),
    ]);

    /// <summary>A column for each property of the record.</summary>
    internal IEnumerable<StagedColumn> StageColumns() =>
        RecordColumns.Properties(Type).Select(property => StagedColumn.Of(property.PropertyType));

    private static Action<StagedColumn[], object> Compile(Type type, IReadOnlyList<PropertyInfo> properties)
    {
        var columns = Expression.Parameter(typeof(StagedColumn[]), "columns");
        var fact = Expression.Parameter(typeof(object), "fact");
        var typed = Expression.Variable(type, "typed");
        var body = new List<Expression> { Expression.Assign(typed, Expression.Convert(fact, type)) };
        body.AddRange(properties.Select((property, place) => Appending(
            Expression.ArrayIndex(columns, Expression.Constant(place)), Expression.Property(typed, property))));
        return Expression.Lambda<Action<StagedColumn[], object>>(Expression.Block([typed], body), columns, fact).Compile();
    }

    private static Expression Appending(Expression column, Expression value)
    {
        var plain = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        var stored = typeof(FactTable).GetMethod(nameof(Stored), BindingFlags.NonPublic | BindingFlags.Static, [plain]);
        var known = plain == value.Type ? value : Expression.Property(value, "Value");
        known = stored is null ? known : Expression.Call(stored, known);
        var staged = StagedColumn.Of(plain).GetType();
        var append = Expression.Call(
            Expression.Convert(column, staged), staged.GetMethod(nameof(StagedTexts.Append), [known.Type])!, known);
        var appendNull = Expression.Call(column, typeof(StagedColumn).GetMethod(nameof(StagedColumn.AppendNull))!);
        return value.Type.IsValueType && plain == value.Type
            ? append
            : Expression.IfThenElse(Expression.Equal(value, Expression.Constant(null, value.Type)), appendNull, append);
    }

    // Files are cleaned where they enter. What a format makes of a text itself, out of an escape or by cutting it, comes by here too.
    private static string Stored(string text) => CleanText.Of(text);

    private static int Stored(DateOnly day) => day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    private static long Stored(DateTime time) =>
        (long)Math.Floor((time.Ticks - DateTime.UnixEpoch.Ticks) / (decimal)TimeSpan.TicksPerMicrosecond);

    // What is finer than a column of money holds is cut off.
    private static long Stored(decimal money) => (long)(money * 10_000m);

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

    private static int LengthOf(string? text) => text?.Length ?? 0;
}
