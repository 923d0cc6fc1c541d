namespace Pipeline.Facts;

/// <summary>
/// Decides which rows of a covering fact count, as the view <c>{table}_counting</c>: a day's row when no newer export
/// of its series covers that day (so that a day which the newer one lacks is gone), a range's row when its range was chosen
/// (<see cref="RangeChoice"/>). Where a range is divided, the rows of its parts stand once more for what is left of it, with "sign" -1
/// and the first day of their own in "own_from".
/// </summary>
public static class Counting
{
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

        var isDaily = table.Columns.All(column => column.Name != "from_day");
        if (!hasRows)
        {
            var own = isDaily ? "" : ", from_day as own_from, 1::tinyint as sign";
            database.Run($"create table {table.Name}_counting as select *{own} from {table.Name}_facts");
            return;
        }

        if (isDaily)
        {
            database.Run(
                $"create view {table.Name}_counting as select f.* from {table.Name}_facts f where {NotReplaced(table.Name, "f.day")}");
            return;
        }

        CountedRanges.Create(database, table);
        database.Run($"""
            create view {table.Name}_counting as
            select f.*, f.from_day as own_from, 1::tinyint as sign from {table.Name}_facts f
            where f.from_day = f.to_day and {NotReplaced(table.Name, "f.from_day")}
            union all
            select f.* replace ({string.Join(", ", Counted(table))}), r.from_day, r.sign
            from {table.Name}_facts f join {CountedRanges.Table} r
                on r.fact_table = '{table.Name}' and f.series = r.series and f.from_day = r.from_day and f.to_day = r.to_day
                    and f.hash = r.hash
            where f.from_day <> f.to_day
            """);
    }

    // What adds up is taken off. What does not (people) is not known of what is left; an average stays one, weighed by what was taken off.
    private static IEnumerable<string> Counted(FactTable table) =>
        table.Adding.Select(column => $"(f.{column.Name} * r.sign)::{column.Type} as {column.Name}")
            .Concat(["r.counts_from as from_day", "r.counts_to as to_day"]);

    private static string NotReplaced(string table, string day) => $"""
        not exists (
            select 1 from coverage c
            where c.fact_table = '{table}' and c.series = f.series and c.hash <> f.hash and {day} between c.from_day and c.to_day
              and (c.snapshot_at, c.uploaded_at, c.hash) > (f.snapshot_at, f.uploaded_at, f.hash))
        """;
}
