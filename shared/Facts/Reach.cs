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
        database.Run(
            $"create table {Table} (fact_table varchar, source varchar, from_day date, to_day date, proven_to date, last_on date, "
                + "hash varchar)");
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
    // What people set holds to the day that the export's name tells, else to the last change of its row. A doubtful day holds as long as
    // the list is not silent: nine of ten pauses between its certain days, and half as long again, a week at least; what is likely, longer.
    // Where it has hardly any certain day, its days hold one after the other, as long as no pause is much longer than the usual one; what
    // was not counted, where it has none at all.
    private static string OfEvents(FactTable table)
    {
        // DuckDB's least and greatest leave out what is null.
        var first = string.Join(", ", table.Happened.Select(column => Day(column.Column)));
        var certain = LastOf(table, proof => $"not coalesce({proof.PlannedWhere ?? "false"}, false) "
            + $"and not coalesce({proof.UncountedWhere ?? "false"}, false) and not coalesce({proof.DoubtfulWhere ?? "false"}, false)");
        var doubtful = LastOf(table, proof => $"not coalesce({proof.PlannedWhere ?? "false"}, false) "
            + $"and not coalesce({proof.UncountedWhere ?? "false"}, false) and {proof.DoubtfulWhere ?? "false"}");
        var uncounted = LastOf(table, proof => proof.UncountedWhere ?? "false");
        var most = table.Happened.Max(column => column.Proof.DoubtfulDays);
        var least = table.Happened.First(column => column.Proof.DoubtfulDays == most).Proof.DoubtfulLeast;
        return $"""
            with days as (
                select {table.SourceColumn} as source, upload as hash, any_value(told_from) as told_from,
                    any_value(case when told_on is not null then least(told_on, {Latest}) end) as told_on,
                    {doubtful} as doubtful_on, {least} as least_days, {uncounted} as uncounted_on, {certain} as certain_on,
                    min(least({first})) as first_on
                from {table.Name}_facts join (select hash as told_hash, told_from, told_on from uploads) on told_hash = upload
                group by all
            ),
            lists as (
                select source, hash, any_value(told_from) as told_from, any_value(told_on) as told_on, min(first_on) as first_on,
                    max(certain_on) as certain_on, max(greatest(doubtful_on, uncounted_on)) as stated_on,
                    count(distinct certain_on) < count(distinct coalesce(doubtful_on, uncounted_on)) as is_stated
                from days
                group by source, hash
            ),
            patience as (
                select source, hash, least({most}, ceil(1.5 * quantile_disc(pause, 0.9)))::integer as patience
                from (
                    select source, hash, certain_on,
                        certain_on - lag(certain_on) over (partition by source, hash order by certain_on) as pause
                    from (select distinct source, hash, certain_on from days where certain_on is not null)
                    qualify certain_on > max(certain_on) over (partition by source, hash) - 365
                )
                group by source, hash
            ),
            alone as (
                select source, hash, day, max(pause) over (partition by source, hash order by day) as longest,
                    case when count(pause) over (partition by source, hash) >= 3
                        then median(pause) over (partition by source, hash) end as usual
                from (
                    select source, hash, day, day - lag(day) over (partition by source, hash order by day) as pause
                    from (
                        select distinct
                            source, hash,
                            unnest([days.certain_on, doubtful_on, case when lists.certain_on is null then uncounted_on end]) as day
                        from days join lists using (source, hash)
                        where is_stated)
                    where day is not null
                )
            ),
            likely as (
                select source, hash, greatest(any_value(lists.certain_on), max(doubtful_on)
                    filter (where doubtful_on <= lists.certain_on + greatest(least_days, patience))) as likely_on
                from days join lists using (source, hash) left join patience using (source, hash)
                where not is_stated
                group by source, hash
            ),
            stated as (
                select source, hash, max(doubtful_on) as stated_on
                from days join likely using (source, hash) left join patience using (source, hash)
                where doubtful_on <= likely_on + greatest(7, patience)
                group by source, hash
                union all
                select source, hash, max(day) from alone where coalesce(longest, 0) <= greatest({most}, 3 * usual) group by source, hash
            ),
            reached as (
                select
                    source, hash, told_on, case when first_on is not null then least(first_on, told_from) end as from_day,
                    greatest(certain_on, stated.stated_on, case when told_on is not null then lists.stated_on end) as last_on,
                    greatest(told_on, certain_on) as proven_to
                from lists left join stated using (source, hash)
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
        select
            '{table.Name}', f.source, c.from_day, least(c.to_day, getvariable('as_of')), least(c.to_day, getvariable('as_of')), f.last_on,
            c.hash
        from coverage c join (
            select {table.SourceColumn} as source, series, upload as hash,
                max(to_day) filter (where to_day <= getvariable('as_of')) as last_on
            from {table.Name}_facts group by all having bool_and(from_day = to_day)
        ) f on f.series = c.series and f.hash = c.hash
        where c.fact_table = '{table.Name}' and c.from_day <= getvariable('as_of')
        """;
}
