using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pipeline.Facts;

/// <summary>
/// Whether a statement has no row where tables have none, as its own shape tells: a join without its left side, a union of nothing, a
/// grouping of no rows. Where the shape does not tell it the answer is no, and the statement is run to see.
/// </summary>
/// <param name="isAggregate">Whether a function makes one row of many, so that without groups it makes one of none.</param>
internal sealed partial class Emptiness(Func<string, bool> isAggregate)
{
    private static readonly Lock Once = new();
    private static HashSet<string>? scalars;

    /// <param name="database">Whose functions they are; one of this process is as good as another.</param>
    public static Emptiness In(Database database)
    {
        lock (Once)
        {
            scalars ??= Scalars(database);
        }

        return new(name => !scalars.Contains(name));
    }

    /// <summary>Whether the statement has no row, asked with what tells of a table whether it has none.</summary>
    public Func<Func<string, bool>, bool> Of(JsonElement statement) =>
        Node(statement.GetProperty("node"), new Dictionary<string, Func<Func<string, bool>, bool>>(StringComparer.Ordinal));

    // A macro is scalar where it names no aggregate.
    private static HashSet<string> Scalars(Database database)
    {
        var all =
            database.Query(
                "select distinct function_name, function_type, coalesce(macro_definition, '') from duckdb_functions() "
                    + "where function_type in ('scalar', 'aggregate', 'macro')",
                record => (Name: record.GetString(0), Type: record.GetString(1), Text: record.GetString(2))).ToList();
        var aggregates = all.Where(one => one.Type == "aggregate").Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        bool NamesOne((string Name, string Type, string Text) macro) =>
            Word().Matches(macro.Text).Any(word => aggregates.Contains(word.Value));
        while (all.Find(one => !aggregates.Contains(one.Name) && NamesOne(one)) is { Name: { } found })
        {
            aggregates.Add(found);
        }

        return all.Select(one => one.Name).Append("unnest").Except(aggregates, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
    }

    private static bool Never(Func<string, bool> isEmpty) => false;

    private Func<Func<string, bool>, bool> Node(JsonElement node, IReadOnlyDictionary<string, Func<Func<string, bool>, bool>> withs)
    {
        var known = new Dictionary<string, Func<Func<string, bool>, bool>>(withs, StringComparer.Ordinal);
        foreach (var with in node.GetProperty("cte_map").GetProperty("map").EnumerateArray())
        {
            known[with.GetProperty("key").GetString()!] = Node(with.GetProperty("value").GetProperty("query").GetProperty("node"), known);
        }

        switch (node.GetProperty("type").GetString())
        {
            case "SELECT_NODE":
                return IsOfGroupsOrRows(node) ? From(node.GetProperty("from_table"), known) : Never;
            case "SET_OPERATION_NODE":
                var (one, other) = (Node(node.GetProperty("left"), known), Node(node.GetProperty("right"), known));
                return node.GetProperty("setop_type").GetString() switch
                {
                    "UNION" or "UNION_BY_NAME" => isEmpty => one(isEmpty) && other(isEmpty),
                    "EXCEPT" => one,
                    _ => Never,
                };
            case "RECURSIVE_CTE_NODE":
                return Node(node.GetProperty("left"), known);
            default:
                return Never;
        }
    }

    private Func<Func<string, bool>, bool> From(JsonElement from, IReadOnlyDictionary<string, Func<Func<string, bool>, bool>> withs)
    {
        switch (from.GetProperty("type").GetString())
        {
            case "BASE_TABLE":
                var name = from.GetProperty("table_name").GetString()!;
                return withs.TryGetValue(name, out var with) ? with : isEmpty => isEmpty(name);
            case "SUBQUERY":
                return Node(from.GetProperty("subquery").GetProperty("node"), withs);
            case "TABLE_FUNCTION" when TableMacros.Names.Contains(from.GetProperty("function").GetProperty("function_name").GetString()!):
                // Enquiries are of records, which are told first; lists of deals.
                var records =
                    from.GetProperty("function").GetProperty("children")[0].GetProperty("value").GetProperty("value").GetString()!;
                return isEmpty => isEmpty(records);
            case "JOIN":
                var (left, right) = (From(from.GetProperty("left"), withs), From(from.GetProperty("right"), withs));
                return (from.GetProperty("join_type").GetString(), from.GetProperty("ref_type").GetString()) switch
                {
                    (_, "POSITIONAL") => isEmpty => left(isEmpty) && right(isEmpty),
                    ("INNER" or "SEMI", _) => isEmpty => left(isEmpty) || right(isEmpty),
                    ("LEFT" or "ANTI", _) => left,
                    _ => isEmpty => left(isEmpty) && right(isEmpty),
                };
            default:
                return Never;
        }
    }

    // Each row of the result is one of the rows read, or one of their groups.
    private bool IsOfGroupsOrRows(JsonElement select) =>
        select.GetProperty("group_sets").GetArrayLength() switch
        {
            0 => !HasAggregate(select.GetProperty("select_list")) && !HasAggregate(select.GetProperty("having"))
                && !HasAggregate(select.GetProperty("qualify")) && !HasAggregate(select.GetProperty("modifiers"))
                || IsByAll(select),
            1 => select.GetProperty("group_sets")[0].GetArrayLength() > 0,
            _ => false,
        };

    // "group by all" is by what is no aggregate; what names no column may be by nothing.
    private bool IsByAll(JsonElement select) =>
        select.GetProperty("aggregate_handling").ValueEquals("FORCE_AGGREGATES")
            && select.GetProperty("select_list").EnumerateArray().Any(column => NamesColumn(column) && !HasAggregate(column));

    private static bool NamesColumn(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().Any(NamesColumn),
        JsonValueKind.Object => (node.TryGetProperty("class", out var kind) && kind.ValueEquals("COLUMN_REF"))
            || node.EnumerateObject().Any(property => NamesColumn(property.Value)),
        _ => false,
    };

    // A subquery aggregates its own rows, where all columns are said to be of what it reads; else they may be those around it.
    private bool HasAggregate(JsonElement node, ImmutableHashSet<string>? own = null)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            return node.EnumerateArray().Any(item => HasAggregate(item, own));
        }

        if (node.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        if (own is not null && node.TryGetProperty("from_table", out var from))
        {
            own = own.Union(Names(from));
        }

        return (node.TryGetProperty("class", out var kind) && kind.ValueEquals("FUNCTION")
                && isAggregate(node.GetProperty("function_name").GetString()!) && (own is null || !Columns(node).All(own.Contains)))
            || node.EnumerateObject().Any(property => HasAggregate(property.Value, property.Name == "subquery" ? own ?? [] : own));
    }

    private static IEnumerable<string> Names(JsonElement from) => from.GetProperty("type").GetString() switch
    {
        "JOIN" => Names(from.GetProperty("left")).Concat(Names(from.GetProperty("right"))),
        "BASE_TABLE" when from.GetProperty("alias").GetString() is null or "" => [from.GetProperty("table_name").GetString()!],
        _ => [from.GetProperty("alias").GetString() is { Length: > 0 } alias ? alias : "(none)"],
    };

    // What each column is said to be of.
    private static IEnumerable<string> Columns(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Columns),
        JsonValueKind.Object when node.TryGetProperty("column_names", out var names) =>
            [names.GetArrayLength() > 1 ? names[0].GetString()! : ""],
        JsonValueKind.Object => node.EnumerateObject().SelectMany(property => Columns(property.Value)),
        _ => [],
    };

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
