using System.Text.RegularExpressions;

namespace Pipeline.Facts;

/// <summary>
/// Creates a side's facts views, each after those it reads. Many metrics read them, and whose row counts is decided
/// once, so they are tables; one that only picks rows of another (<c>select * from … where …</c>) is no copy of them, nor is one
/// whose first line begins with "-- view:".
/// </summary>
public static partial class Views
{
    public static bool Has(Database database, string view) =>
        database.Query($"select 1 from duckdb_tables() where table_name = {Names.Quote(view)}", _ => 1).Any();

    /// <param name="database">Where the facts are.</param>
    /// <param name="views">File name, which is the view's name, and the select statement.</param>
    /// <param name="used">What is read of them: the rest is not made. None: all of them.</param>
    /// <exception cref="InvalidOperationException">A view reads something that nobody provides, or itself; the message names all of them.</exception>
    public static void Create(Database database, IReadOnlyList<(string Name, string Sql)> views, IEnumerable<string>? used = null)
    {
        var provided = database.Query("select table_name from duckdb_tables() union all select view_name from duckdb_views() where not internal", record => record.GetString(0)).ToHashSet(StringComparer.Ordinal);
        var sql = views.ToDictionary(view => view.Name, view => view.Sql, StringComparer.Ordinal);
        foreach (var name in new ViewGraph(database, views).InOrder(used ?? sql.Keys, provided))
        {
            if (People.Are(sql[name]))
            {
                People.Create(database, name, sql[name]);
            }
            else
            {
                database.Run($"create {(sql[name].StartsWith("-- view:", StringComparison.Ordinal) || PicksRows().IsMatch(sql[name]) ? "view" : "table")} {name} as {sql[name]}");
            }
        }
    }

    [GeneratedRegex(@"^(--[^\n]*\n)*select \* from \w+\swhere (?!.*\b(select|join)\b)", RegexOptions.Singleline)]
    private static partial Regex PicksRows();
}
