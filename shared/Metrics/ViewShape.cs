using Pipeline.Facts;

namespace Pipeline.Metrics;

/// <summary>What the views of a database look like: their columns, whether they have rows, and how many values a column has.</summary>
internal sealed class ViewShape
{
    private readonly Database database;
    private readonly Dictionary<string, IReadOnlyList<(string Name, string Type)>> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> hasRows;

    public ViewShape(Database database)
    {
        this.database = database;
        hasRows =
            database.Query(
                "select table_name, estimated_size from duckdb_tables() where not internal",
                record => (Table: record.GetString(0), Rows: record.GetInt64(1)))
            .ToDictionary(pair => pair.Table, pair => pair.Rows > 0, StringComparer.Ordinal);
    }

    public bool HasColumn(string view, string column) => Columns(view).Any(known => known.Name == column);

    /// <summary>The columns whose sums depend on the order in which they are added.</summary>
    public IReadOnlySet<string> Doubles(string view) =>
        Columns(view).Where(column => column.Type is "DOUBLE" or "FLOAT").Select(column => column.Name).ToHashSet(StringComparer.Ordinal);

    public bool HasRows(string view)
    {
        if (!hasRows.TryGetValue(view, out var has))
        {
            hasRows[view] = has = database.Query($"select 1 from {view} limit 1", _ => 1).Any();
        }

        return has;
    }

    /// <summary>How many different values each column has, and the only one where all rows have it.</summary>
    public IReadOnlyDictionary<string, (long Values, string? Only)> Values(string view, IReadOnlyList<string> of) => of.Count == 0
        ? new Dictionary<string, (long, string?)>()
        : database.Query(
            "select " + string.Join(", ", of.Select(column =>
                $"count(distinct {column}), case when count({column}) = count(*) then any_value({column})::varchar end")) + $" from {view}",
            record => of.Select(
                (column, place) =>
                    (column, count: record.GetInt64(2 * place), some: record.IsDBNull((2 * place) + 1)
                        ? null : record.GetString((2 * place) + 1)))
                .ToDictionary(row => row.column, row => (row.count, row.count == 1 ? row.some : null), StringComparer.Ordinal)).First();

    private IReadOnlyList<(string Name, string Type)> Columns(string view)
    {
        if (!columns.TryGetValue(view, out var known))
        {
            columns[view] = known = [.. database.Query($"describe {view}", record => (record.GetString(0), record.GetString(1)))];
        }

        return known;
    }
}
