namespace Pipeline.Facts;

/// <summary>
/// Rows that are written one by one and stored many at a time: a statement costs a millisecond, and a year of daily uploads a thousand of
/// them.
/// </summary>
internal sealed class GatheredRows(Database database)
{
    private const int Most = 500;

    private readonly Dictionary<string, List<string>> rows = new(StringComparer.Ordinal);

    /// <param name="table">Where to.</param>
    /// <param name="values">The row's values as SQL, with commas between them.</param>
    public void Add(string table, string values)
    {
        if (!rows.TryGetValue(table, out var gathered))
        {
            rows[table] = gathered = [];
        }

        gathered.Add($"({values})");
    }

    /// <summary>Stores what was added, in the order in which it was.</summary>
    public void Store()
    {
        foreach (var (table, gathered) in rows)
        {
            foreach (var chunk in gathered.Chunk(Most))
            {
                database.Run($"insert into {table} values {string.Join(", ", chunk)}");
            }
        }

        rows.Clear();
    }
}
