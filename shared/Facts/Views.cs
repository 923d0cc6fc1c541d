using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace Pipeline.Facts;

/// <summary>
/// Creates a side's facts views, each after those it reads. Many metrics read them, and whose row counts is decided
/// once, so they are tables; one that only picks rows of another (<c>select * from … where …</c>) is no copy of them.
/// </summary>
public static partial class Views
{
    public static bool Has(Database database, string view) =>
        database.Query($"select 1 from duckdb_tables() where table_name = {Names.Quote(view)}", _ => 1).Any();

    /// <param name="database">Where the facts are.</param>
    /// <param name="views">File name, which is the view's name, and the select statement.</param>
    /// <exception cref="InvalidOperationException">A view reads something that nobody provides; the message holds DuckDB's own.</exception>
    public static void Create(Database database, IReadOnlyList<(string Name, string Sql)> views)
    {
        var waiting = views.ToList();
        while (waiting.Count > 0)
        {
            var failures = new List<string>();
            var before = waiting.Count;
            foreach (var (name, sql) in waiting.ToList())
            {
                try
                {
                    if (People.Are(sql))
                    {
                        People.Create(database, name, sql);
                    }
                    else
                    {
                        database.Run($"create {(PicksRows().IsMatch(sql) ? "view" : "table")} {name} as {sql}");
                    }

                    waiting.RemoveAll(view => view.Name == name);
                }
                catch (DuckDBException e)
                {
                    failures.Add($"{name}.sql: {e.Message}");
                }
            }

            if (waiting.Count == before)
            {
                throw new InvalidOperationException("The facts views cannot be created.\n" + string.Join('\n', failures));
            }
        }
    }

    [GeneratedRegex(@"^(--[^\n]*\n)*select \* from \w+\swhere (?!.*\b(select|join)\b)", RegexOptions.Singleline)]
    private static partial Regex PicksRows();
}
