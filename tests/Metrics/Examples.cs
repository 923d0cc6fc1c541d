using Pipeline.Facts;
using Pipeline.Metrics;

namespace Pipeline.Tests.Metrics;

/// <summary>Lays the rows of a metric's worked example as the view that it reads.</summary>
internal static class Examples
{
    private static int count;

    public static DateOnly AsOf { get; } = new(2026, 6, 1);

    // Columns that the example does not name, but the metric's condition does, are true for every row.
    public static void Lay(Database database, WorkedExample example, string folder)
    {
        Begin(database);
        database.Run(
            $"create table {example.View} as select *{(HasColumn(example, "is_additive") ? "" : ", true as is_additive")} from "
                + $"{Csv(example, folder)}");
    }

    /// <summary>The same, less the rows that the head says add to nothing, each told by its days and by its place in the example.</summary>
    public static void Lay(Database database, Metric metric, WorkedExample example, string folder)
    {
        Begin(database);
        var adding = new[] { metric.Whole, metric.Additive }.Where(column => column is not null && HasColumn(example, column))
            .Select(column => $" and coalesce({column}, false)");
        database.Run(
            $"create table {example.View} as select *{(HasColumn(example, "is_additive") ? "" : ", true as is_additive")}, row_number() "
                + $"over () as example_row, ({string.Join(" || '/' || ", metric.Days.Select(day => $"{day}::varchar"))}) as example_days "
                + $"from {Csv(example, folder)} where true{string.Concat(adding)}");
    }

    // What the example before laid goes.
    private static void Begin(Database database)
    {
        var all = database.Query("select table_name from duckdb_tables() where not internal", record => record.GetString(0)).ToList();
        foreach (var laid in all)
        {
            database.Run($"drop table {laid}");
        }

        database.Run(
            $"set variable as_of = date '{AsOf:yyyy-MM-dd}'; set variable currency = 'IDR'; set variable agreed_hours = 24::double");
    }

    private static bool HasColumn(WorkedExample example, string column) =>
        example.Rows[0].Split(',', StringSplitOptions.TrimEntries).Contains(column);

    private static string Csv(WorkedExample example, string folder)
    {
        var path = Path.Combine(folder, $"given{Interlocked.Increment(ref count)}.csv");
        File.WriteAllLines(path, example.Rows.Select(row => string.Join(',', row.Split(',').Select(cell => cell.Trim()))));
        return $"read_csv({Names.Quote(path)}, header = true, nullstr = '')";
    }
}
