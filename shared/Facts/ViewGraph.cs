using System.Collections.Concurrent;
using System.Text.Json;

namespace Pipeline.Facts;

/// <summary>
/// Which tables and views each of a side's views reads, as DuckDB's own parser tells: the order in which they are made, and what
/// a figure rests on. What is missing or goes in a circle is named before anything runs.
/// </summary>
public sealed class ViewGraph
{
    // A statement's text never changes its meaning: it is parsed once a process.
    private static readonly ConcurrentDictionary<string, (IReadOnlySet<string> Reads, Func<Func<string, bool>, bool> IsEmpty)> Parsed =
        new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, IReadOnlySet<string>> reads = new(StringComparer.Ordinal);
    private readonly HashSet<string> made;

    /// <param name="database">Whose parser reads the statements; nothing in it is touched.</param>
    /// <param name="views">File name, which is the view's name, and the select statement.</param>
    public ViewGraph(Database database, IReadOnlyList<(string Name, string Sql)> views)
    {
        made = views.Select(view => view.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, sql) in views)
        {
            reads[name] = ReadBy(database, name, sql);
        }

        // What makes people of records also makes the list of what they share.
        foreach (var (name, _) in views.Where(view => People.Are(view.Sql)))
        {
            reads[People.SharedBy(name)] = new SortedSet<string>([name], StringComparer.Ordinal);
        }
    }

    /// <summary>The tables and views that a statement names, those of its own <c>with</c> left out.</summary>
    /// <exception cref="FormatException">It is no statement; the message names the file and holds DuckDB's own.</exception>
    public static IReadOnlySet<string> ReadBy(Database database, string file, string sql) => Parse(database, file, sql).Reads;

    /// <summary>Whether a statement has no row for the reason alone that some of what it reads has none.</summary>
    /// <param name="database">Whose parser reads it; nothing in it is touched.</param>
    /// <param name="file">Its name.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="isEmpty">Whether what it reads by that name has no row.</param>
    internal static bool IsEmpty(Database database, string file, string sql, Func<string, bool> isEmpty) =>
        Parse(database, file, sql).IsEmpty(isEmpty);

    private static (IReadOnlySet<string> Reads, Func<Func<string, bool>, bool> IsEmpty) Parse(Database database, string file, string sql) =>
        Parsed.GetOrAdd(sql, _ =>
        {
            using var tree =
                JsonDocument.Parse(
                    database.Query($"select json_serialize_sql({Names.Quote(sql)})::varchar", record => record.GetString(0))
                        .First(), new() { MaxDepth = 512 });
            if (tree.RootElement.GetProperty("error").GetBoolean())
            {
                throw new FormatException($"{file}.sql cannot be read: {tree.RootElement.GetProperty("error_message").GetString()}");
            }

            var found = new SortedSet<string>(StringComparer.Ordinal);
            Walk(tree.RootElement, [], found);
            return (found, Emptiness.In(database).Of(tree.RootElement.GetProperty("statements")[0]));
        });

    /// <summary>All that a view rests on, itself left out: the views that it reads, what those read, and so on to the tables.</summary>
    public IReadOnlySet<string> Under(string view) => Under(view, new HashSet<string>());

    /// <summary>The same without what lies beneath some views.</summary>
    /// <param name="view">Its name.</param>
    /// <param name="passed">Views that are not looked beneath.</param>
    public IReadOnlySet<string> Under(string view, IReadOnlySet<string> passed)
    {
        var under = new SortedSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([view]);
        while (waiting.TryPop(out var next))
        {
            foreach (var read in (reads.GetValueOrDefault(next) ?? new SortedSet<string>())
                .Where(read => under.Add(read) && !passed.Contains(read)))
            {
                waiting.Push(read);
            }
        }

        return under;
    }

    /// <summary>The views that the roots need, each after those it reads.</summary>
    /// <param name="roots">Views, or anything else, that is wanted; what is no view of these is passed over.</param>
    /// <param name="provided">The tables that are there.</param>
    /// <exception cref="InvalidOperationException">A view reads what nobody provides, or itself by way of others; the message names
    /// all.</exception>
    public IReadOnlyList<string> InOrder(IEnumerable<string> roots, IReadOnlySet<string> provided)
    {
        var missing =
            reads.SelectMany(
                view => view.Value.Where(read => !reads.ContainsKey(read) && !provided.Contains(read))
                    .Select(read => $"{view.Key}.sql reads {read}, which nobody provides.")).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException("The facts views cannot be created.\n" + string.Join('\n', missing));
        }

        List<string> ordered = [];
        foreach (var root in roots.Where(reads.ContainsKey).Distinct().Order(StringComparer.Ordinal))
        {
            Visit(root, [], ordered);
        }

        return [.. ordered.Where(made.Contains)];
    }

    private void Visit(string view, List<string> path, List<string> ordered)
    {
        if (path.Contains(view))
        {
            throw new InvalidOperationException(
                $"The facts views cannot be created.\nThey go in a circle: "
                    + $"{string.Join(" reads ", path.SkipWhile(other => other != view).Append(view))}.");
        }

        if (!ordered.Contains(view))
        {
            foreach (var read in reads[view].Where(reads.ContainsKey))
            {
                Visit(read, [.. path, view], ordered);
            }

            ordered.Add(view);
        }
    }

    // A name of a with hides a table of that name from what stands after it, and not from its own statement.
    private static void Walk(JsonElement node, HashSet<string> hidden, SortedSet<string> found)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
            {
                Walk(item, hidden, found);
            }
        }

        if (node.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (node.TryGetProperty("cte_map", out var ctes) && ctes.TryGetProperty("map", out var map))
        {
            hidden = [.. hidden];
            foreach (var cte in map.EnumerateArray())
            {
                Walk(cte.GetProperty("value"), hidden, found);
                hidden.Add(cte.GetProperty("key").GetString()!);
            }
        }

        var type = node.TryGetProperty("type", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString() : null;
        if (type == "RECURSIVE_CTE_NODE")
        {
            hidden = [.. hidden, node.GetProperty("cte_name").GetString()!];
        }

        if (type == "BASE_TABLE" && node.GetProperty("table_name").GetString() is { } table && !hidden.Contains(table))
        {
            found.Add(table);
        }

        if (type == "TABLE_FUNCTION" && TableMacros.Names.Contains(node.GetProperty("function").GetProperty("function_name").GetString()!))
        {
            // They are given their tables by name.
            found.UnionWith(
                node.GetProperty("function").GetProperty("children").EnumerateArray()
                    .Select(child => child.GetProperty("value").GetProperty("value").GetString()!));
        }

        foreach (var property in node.EnumerateObject().Where(property => property.Name != "cte_map"))
        {
            Walk(property.Value, hidden, found);
        }
    }
}
