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
            var isOfDays = typeof(ICovering).IsAssignableFrom(table.Type);
            var days = $"insert into {Table} {(isOfDays ? OfDays(table) : OfEvents(table, facts => IsLaid(database, facts)))}";
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

    private static bool IsLaid(Database database, string facts) =>
        database.Query($"select 1 from information_schema.tables where table_name = {Names.Quote(facts)}", _ => 1).Any();

    // Nothing happens after the upload: what lies behind it was planned, or mistyped. A day more, since the business's zone may be ahead.
    // What people set holds to the day that the export's name tells, else to the last change of its row. Beyond the last certain day of a
    // list, a doubtful one holds where what is doubtful stands there a third as dense as all did before; in a list of fewer than seven days
    // a month, as long as no pause is much longer than the usual ones. What is likely holds longer. Where no day is certain, what is
    // doubtful or was not counted holds in the same manner by itself, and after any pause where it goes on nearly as densely as before it.
    private static string OfEvents(FactTable table, Predicate<string> isThere)
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
                from {Events(table, isThere)} join (select hash as told_hash, told_from, told_on from uploads) on told_hash = upload
                group by all
            ),
            certain as (
                select source, hash, max(certain_on) as certain_on from days group by source, hash
            ),
            lists as (
                select source, hash, any_value(told_from) as told_from, any_value(told_on) as told_on, min(first_on) as first_on,
                    any_value(certain.certain_on) as certain_on, max(greatest(doubtful_on, uncounted_on)) as stated_on,
                    greatest(any_value(certain.certain_on),
                        max(doubtful_on) filter (where doubtful_on <= certain.certain_on + least_days)) as likely_on
                from days join certain using (source, hash)
                group by source, hash
            ),
            spread as (
                select distinct source, hash, likely_on,
                    unnest([days.certain_on, doubtful_on, case when lists.certain_on is null then uncounted_on end]) as day
                from days join lists using (source, hash)
            ),
            paused as (
                select
                    *, coalesce(day > likely_on, false) as is_beyond,
                    day - lag(day) over (partition by source, hash order by day) as pause
                from spread
                where day is not null
            ),
            placed as (
                select
                    *,
                    count(*) over (partition by source, hash, is_beyond order by day
                        range between interval 14 days preceding and interval 14 days following) as near,
                    max(pause) over (partition by source, hash, is_beyond order by day) as longest
                from paused
            ),
            usual as (
                select source, hash, median(near) filter (where not is_beyond) as near,
                    case
                        when any_value(likely_on) is null
                            then greatest({most}, case count(pause) when 0 then 0 when 1 then 0 when 2 then 1.5 * min(pause)
                                else 3 * median(pause) end)
                        when count(*) filter (where not is_beyond) < 4 then {most}
                        else least({most}, greatest(7, 1.5 * quantile_disc(pause, 0.9) filter (where not is_beyond)))
                    end as patience
                from placed
                group by source, hash
            ),
            stated as (
                select source, hash, max(day) as held_on
                from placed join usual using (source, hash)
                where case when usual.near >= 7 then 3 * placed.near >= usual.near
                    else coalesce(longest, 0) <= patience
                        or likely_on is null and placed.near >= 3 and 5 * placed.near >= 3 * usual.near end
                group by source, hash
            ),
            reached as (
                select
                    source, hash, told_on, case when first_on is not null then least(first_on, told_from) end as from_day,
                    greatest(likely_on, held_on, case when told_on is not null then stated_on end) as last_on,
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

    // A time that is one of an event under a condition only is null elsewhere.
    private static string Events(FactTable table, Predicate<string> isThere)
    {
        var times = table.Happened.Where(column => column.Proof.Where is not null)
            .Select(column => (column.Column, column.Proof.Where, IsThere: column.Proof.WhereAsks is not { } asked || isThere(asked)))
            .Select(time => $"case when {(time.IsThere ? time.Where : "false")} then \"{time.Column}\" end as \"{time.Column}\"");
        var changed = string.Join(", ", times);
        return changed.Length == 0 ? $"{table.Name}_facts" : $"(select * replace ({changed}) from {table.Name}_facts)";
    }

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
