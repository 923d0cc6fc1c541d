using System.Text.RegularExpressions;
using Pipeline.Reports;

namespace Pipeline.Facts;

/// <summary>
/// Creates a side's facts views, each after those it reads. Many metrics read them, and whose row counts is decided
/// once, so they are tables; one that only picks rows of another (<c>select * from … where …</c>) is no copy of them, nor is one
/// whose first line begins with "-- view:".
/// </summary>
public sealed partial class Views
{
    private readonly Database database;
    private readonly Failures? failures;
    private readonly EmptyTables tables;
    private readonly HashSet<string> provided;

    /// <param name="database">Where the facts are.</param>
    /// <param name="failures">Hears of a view that could not be made of the data at hand: what reads it fails too, and all else is whole.
    /// None: it is thrown.</param>
    /// <param name="knowledge">Whose knowledge laid the facts (see <see cref="EmptyTables"/>).</param>
    public Views(Database database, Failures? failures, string? knowledge)
    {
        (this.database, this.failures) = (database, failures);
        tables = new EmptyTables(database, knowledge);
        provided = tables.All.Concat(Unreadable.Names(database)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What a view may read that is no view: the tables that are there, or would be.</summary>
    public IReadOnlySet<string> Provided => provided;

    public static bool Has(Database database, string view) =>
        database.Query($"select 1 from duckdb_tables() where table_name = {Names.Quote(view)}", _ => 1).Any();

    /// <param name="database">Where the facts are.</param>
    /// <param name="views">File name, which is the view's name, and the select statement.</param>
    /// <param name="used">What is read of them: the rest is not made. None: all of them.</param>
    /// <param name="failures">As above.</param>
    /// <param name="knowledge">As above.</param>
    /// <exception cref="InvalidOperationException">A view reads something that nobody provides, or itself; the message names all of
    /// them.</exception>
    public static void Create(
        Database database, IReadOnlyList<(string Name, string Sql)> views, IEnumerable<string>? used = null, Failures? failures = null,
        string? knowledge = null)
    {
        var made = new Views(database, failures, knowledge);
        var sql = views.ToDictionary(view => view.Name, view => view.Sql, StringComparer.Ordinal);
        foreach (var name in new ViewGraph(database, views).InOrder(used ?? sql.Keys, made.Provided))
        {
            made.Make(name, sql[name]);
        }
    }

    /// <summary>Makes one; those that it reads are there.</summary>
    public void Make(string name, string sql)
    {
        if (failures is null)
        {
            Create(database, tables, name, sql);
        }
        else
        {
            failures.Try("view", name, () => Create(database, tables, name, sql));
        }
    }

    /// <summary>Hears of a table of facts without rows, which came later.</summary>
    public void Declare(string table)
    {
        tables.Declare(table);
        provided.Add(table);
    }

    private static void Create(Database database, EmptyTables tables, string name, string sql)
    {
        var isEmpty = tables.Empty(name, sql);
        if (People.Are(sql) && isEmpty)
        {
            tables.Create(name, sql, () => People.Create(database, name, sql), name, People.SharedBy(name));
        }
        else if (People.Are(sql))
        {
            People.Create(database, name, sql);
            tables.Add(name, isEmpty: false);
            tables.Add(People.SharedBy(name), isEmpty: false);
        }
        else if (isEmpty)
        {
            tables.Create(name, sql, () => database.Run($"create table {name} as select * from ({sql}\n) where false"), name);
        }
        else if (sql.StartsWith("-- view:", StringComparison.Ordinal) || PicksRows().IsMatch(sql))
        {
            database.Run($"create view {name} as {sql}");
            tables.Add(name, isEmpty: false);
        }
        else
        {
            database.Run($"create table {name} as {sql}");
            tables.Add(name, isEmpty: !database.Query($"select 1 from {name} limit 1", _ => 1).Any());
        }
    }

    [GeneratedRegex(@"^(--[^\n]*\n)*select \* from \w+\swhere (?!.*\b(select|join)\b)", RegexOptions.Singleline)]
    private static partial Regex PicksRows();
}
