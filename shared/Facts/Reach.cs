using Pipeline.Reports;

namespace Pipeline.Facts;

/// <summary>
/// Which days each content speaks for, as the table <c>known_days</c>: from the first thing that it tells to the last, or from
/// the first day of a range in its name and to the day that its name, range or metadata tells where these lie further. A day in between
/// without a row is a day on which nothing happened; of a day outside nobody knows. When it was uploaded makes no day known: an old export
/// may be sent late.
/// </summary>
public static class Reach
{
    public const string Table = "known_days";

    private const string Latest = "least(uploaded_at::date + 1, getvariable('as_of'))";

    public static void Create(Database database, IEnumerable<FactTable> tables, Failures? failures = null)
    {
        database.Run($"create table {Table} (fact_table varchar, source varchar, from_day date, to_day date, proven_to date, last_on date, hash varchar)");
        foreach (var table in tables.Where(table => table.Happened.Count > 0))
        {
            var days = $"insert into {Table} {(typeof(ICovering).IsAssignableFrom(table.Type) ? OfDays(table) : OfEvents(table))}";
            if (failures is null)
            {
                database.Run(days);
            }
            else
            {
                failures.Try("view", $"{Table} {table.Name}", () => database.Run(days));
            }
        }
    }

    // Nothing happens after the upload: what lies behind it was planned, or mistyped. A day more, since the business's zone may be ahead.
    // What people set holds to the day that the export's name tells, else to the last change of its row. Doubtful days hold one after the
    // other, from the last that is beyond doubt; of what was not counted, only where nothing beside it was.
    private static string OfEvents(FactTable table)
    {
        // DuckDB's least and greatest leave out what is null.
        var first = string.Join(", ", table.Happened.Select(column => Day(column.Column)));
        var certain = LastOf(table, proof => $"not coalesce({proof.PlannedWhere ?? "false"}, false) "
            + $"and not coalesce({proof.UncountedWhere ?? "false"}, false) and not coalesce({proof.DoubtfulWhere ?? "false"}, false)");
        var doubtful = LastOf(table, proof => $"not coalesce({proof.PlannedWhere ?? "false"}, false) "
            + $"and not coalesce({proof.UncountedWhere ?? "false"}, false) and {proof.DoubtfulWhere ?? "false"}");
        var uncounted = LastOf(table, proof => proof.UncountedWhere ?? "false");
        return $"""
            with days as (
                select {table.SourceColumn} as source, upload as hash, any_value(told_from) as told_from,
                    any_value(case when told_on is not null then least(told_on, {Latest}) end) as told_on,
                    {doubtful} as doubtful_on, {uncounted} as uncounted_on, min(least({first})) as first_on, max({certain}) as certain_on
                from {table.Name}_facts join (select hash as told_hash, told_from, told_on from uploads) on told_hash = upload
                group by all
            ),
            certain as (select *, max(certain_on) over (partition by source, hash) as beside_on from days),
            doubtful as (
                select * replace (case when beside_on is null then greatest(doubtful_on, uncounted_on) else doubtful_on end as doubtful_on)
                from certain
            ),
            steps as (
                select *, doubtful_on - coalesce(
                    greatest(beside_on, lag(doubtful_on) over (partition by source, hash order by doubtful_on nulls last)), doubtful_on) as step
                from doubtful
            ),
            chained as (
                select *, max(step) over (partition by source, hash order by doubtful_on nulls last) as longest
                from steps
            ),
            reached as (
                select source, hash, any_value(told_on) as told_on,
                    case when min(first_on) is not null then least(min(first_on), any_value(told_from)) end as from_day,
                    greatest(
                        max(certain_on), max(doubtful_on) filter (where longest <= {table.Happened.Max(column => column.Proof.DoubtfulDays)}),
                        max(greatest(doubtful_on, uncounted_on)) filter (where told_on is not null)) as last_on,
                    greatest(any_value(told_on), max(certain_on)) as proven_to
                from chained
                group by source, hash
            )
            select '{table.Name}', source, from_day, greatest(told_on, last_on), proven_to, last_on, hash
            from reached
            where from_day <= greatest(told_on, last_on)
            """;
    }

    // The last of a row's days for which a condition holds.
    private static string LastOf(FactTable table, Func<HappenedAttribute, string> where)
    {
        var changes = table.Happened.Where(column => column.Proof.IsChange).Select(column => Day(column.Column));
        var told = $"coalesce({string.Join(", ", ["told_on", .. changes, "uploaded_at::date"])})";
        return $"greatest({string.Join(", ", table.Happened.Select(column => $"case when {Day(column.Column)} <= "
            + $"{(column.Proof.IsStated ? $"least({Latest}, {told})" : Latest)} and {where(column.Proof)} then {Day(column.Column)} end"))})";
    }

    private static string Day(string column) => $"\"{column}\"::date";

    // What covers days says which; a report of ranges tells no single day.
    private static string OfDays(FactTable table) => $"""
        select '{table.Name}', f.source, c.from_day, least(c.to_day, getvariable('as_of')), least(c.to_day, getvariable('as_of')), f.last_on, c.hash
        from coverage c join (
            select {table.SourceColumn} as source, series, upload as hash,
                max(to_day) filter (where to_day <= getvariable('as_of')) as last_on
            from {table.Name}_facts group by all having bool_and(from_day = to_day)
        ) f on f.series = c.series and f.hash = c.hash
        where c.fact_table = '{table.Name}' and c.from_day <= getvariable('as_of')
        """;
}
