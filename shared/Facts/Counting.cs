namespace Pipeline.Facts;

/// <summary>
/// Decides which rows of a covering fact count, as the view <c>{table}_counting</c>: a day's row when no newer export
/// of its series covers that day (so that a day which the newer one lacks is gone), a range's row when its range was
/// taken: newest first, each that overlaps none taken before.
/// </summary>
public static class Counting
{
    private sealed record Range(string Series, DateOnly From, DateOnly To, string Hash);

    /// <summary>Whether the fact covers days, so that it is to be decided which rows count.</summary>
    public static bool Decides(FactTable table) => typeof(ICovering).IsAssignableFrom(table.Type);

    /// <param name="database">Where the facts are.</param>
    /// <param name="table">Whose rows are counted.</param>
    /// <param name="hasRows">Whether there are any to decide about.</param>
    public static void Create(Database database, FactTable table, bool hasRows)
    {
        if (!Decides(table))
        {
            return;
        }

        database.Run($"create table {table.Name}_ranges (series varchar, from_day date, to_day date, hash varchar)");
        if (!hasRows)
        {
            database.Run($"create view {table.Name}_counting as select * from {table.Name}_facts");
            return;
        }

        var isDaily = table.Columns.All(column => column.Name != "from_day");
        if (isDaily)
        {
            database.Run(
                $"create view {table.Name}_counting as select f.* from {table.Name}_facts f where {NotReplaced(table.Name, "f.day")}");
            return;
        }

        foreach (var range in Taken(Ranges(database, table.Name)))
        {
            database.Run(
                $"insert into {table.Name}_ranges values ({Names.Quote(range.Series)}, date '{range.From:yyyy-MM-dd}', date '"
                    + $"{range.To:yyyy-MM-dd}', {Names.Quote(range.Hash)})");
        }

        database.Run($"""
            create view {table.Name}_counting as
            select f.* from {table.Name}_facts f where f.from_day = f.to_day and {NotReplaced(table.Name, "f.from_day")}
            union all
            select f.* from {table.Name}_facts f semi join {table.Name}_ranges r
                on f.series = r.series and f.from_day = r.from_day and f.to_day = r.to_day and f.hash = r.hash
            where f.from_day <> f.to_day
            """);
    }

    private static string NotReplaced(string table, string day) => $"""
        not exists (
            select 1 from coverage c
            where c.fact_table = '{table}' and c.series = f.series and c.hash <> f.hash and {day} between c.from_day and c.to_day
              and (c.snapshot_at, c.uploaded_at, c.hash) > (f.snapshot_at, f.uploaded_at, f.hash))
        """;

    private static List<Range> Ranges(Database database, string table) =>
    [
        .. database.Query(
            $"""
            select distinct series, from_day::varchar, to_day::varchar, hash, snapshot_at, uploaded_at from {table}_facts
                where from_day <> to_day
            order by snapshot_at desc, uploaded_at desc, hash desc, from_day
            """,
            record => new Range(
                record.GetString(0),
                DateOnly.ParseExact(record.GetString(1), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                DateOnly.ParseExact(record.GetString(2), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                record.GetString(3))),
    ];

    private static IEnumerable<Range> Taken(List<Range> newestFirst)
    {
        var taken = new Dictionary<string, List<Range>>(StringComparer.Ordinal);
        foreach (var range in newestFirst)
        {
            if (!taken.TryGetValue(range.Series, out var others))
            {
                taken[range.Series] = others = [];
            }

            if (others.TrueForAll(other => other.To < range.From || range.To < other.From))
            {
                others.Add(range);
                yield return range;
            }
        }
    }
}
