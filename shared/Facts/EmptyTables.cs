using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Facts;

/// <summary>
/// The tables of a database that have no rows. Most of what a side knows is not at hand: what can have no row is not asked, and what its
/// table looks like is found out once a process.
/// </summary>
public sealed class EmptyTables
{
    // By the statement and those beneath it: a column more in one of them is one more in those that read it.
    private static readonly ConcurrentDictionary<string, string> Creations = new(StringComparer.Ordinal);

    private readonly Database database;
    private readonly string? knowledge;
    private readonly HashSet<string> all = new(StringComparer.Ordinal);

    // Each with what its columns follow from; null where they may be those of older parts.
    private readonly Dictionary<string, string?> empty = new(StringComparer.Ordinal);

    /// <param name="database">Whose tables.</param>
    /// <param name="knowledge">Whose knowledge laid them, so that a table without rows always has the same columns; null: they are looked
    /// at.</param>
    public EmptyTables(Database database, string? knowledge)
    {
        (this.database, this.knowledge) = (database, knowledge);
        foreach (var (name, rows) in database.Query(
            "select table_name, estimated_size from duckdb_tables() union all "
                + "select view_name, null from duckdb_views() where not internal",
            record => (record.GetString(0), record.IsDBNull(1) ? (long?)null : record.GetInt64(1))))
        {
            all.Add(name);
            if (rows == 0)
            {
                Declare(name);
            }
        }
    }

    /// <summary>All tables and views, those with rows too.</summary>
    public IReadOnlySet<string> All => all;

    /// <summary>Whether a statement can have no row. One that reads what is not there is to be run, and to fail.</summary>
    public bool Empty(string file, string sql) =>
        ViewGraph.ReadBy(database, file, sql).All(all.Contains) && ViewGraph.IsEmpty(database, file, sql, empty.ContainsKey);

    /// <summary>Creates the tables of a statement that can have no row.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="create">Creates them where it is not known yet what they look like.</param>
    /// <param name="tables">Their names.</param>
    public void Create(string file, string sql, Action create, params IReadOnlyList<string> tables)
    {
        var origins = ViewGraph.ReadBy(database, file, sql).Select(read => empty.GetValueOrDefault(read)).Prepend(sql).ToList();
        var origin = origins.Contains(null)
            ? null : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', origins))));
        if (origin is not null && Creations.TryGetValue($"{file} {origin}", out var known))
        {
            database.Run(known);
        }
        else
        {
            create();
            if (origin is not null)
            {
                Creations[$"{file} {origin}"] = string.Concat(tables.Select(table => $"create table {table} ({Columns(table)});"));
            }
        }

        foreach (var table in tables)
        {
            all.Add(table);
            empty[table] = origin is null ? null : $"{origin} {table}";
        }
    }

    /// <summary>Notes a table without rows that the knowledge laid.</summary>
    public void Declare(string name)
    {
        all.Add(name);
        empty[name] = knowledge is null ? null : $"{knowledge}.{name}";
    }

    /// <summary>Notes a table or view that was created otherwise.</summary>
    public void Add(string name, bool isEmpty)
    {
        all.Add(name);
        if (isEmpty)
        {
            empty[name] = null;
        }
    }

    private string Columns(string table) => string.Join(
        ", ",
        database.Query($"describe {table}", record => $"\"{record.GetString(0)}\" {record.GetString(1)}"));
}
