-- Items that an export told of days which a newer one of the same series tells now, and that the newer lacks: they left with the older.
with crossing as (
    -- Series of which one export tells days that another tells, too.
    select distinct a.fact_table, a.series
    from coverage a join coverage b
        on a.fact_table = b.fact_table and a.series = b.series and a.hash <> b.hash and a.from_day <= b.to_day and b.from_day <= a.to_day
),
told as (
    select * from told_amounts semi join crossing using (fact_table, series) where from_day <= getvariable('as_of')
),
replaced as (
    select fact_table, series, hash, from_day, to_day, by_hash, by_from, by_to from replaced_ranges
    union all
    select d.fact_table, d.series, d.hash, d.from_day, d.to_day, arg_max(c.hash, (c.snapshot_at, c.uploaded_at, c.hash)), d.from_day,
        d.to_day
    from (select distinct fact_table, series, hash, from_day, to_day from told where from_day = to_day) d
        join uploads u on u.hash = d.hash
        join coverage c on c.fact_table = d.fact_table and c.series = d.series and c.hash <> d.hash
            and d.from_day between c.from_day and c.to_day
            and (c.snapshot_at, c.uploaded_at, c.hash) > (u.snapshot_at, u.uploaded_at, u.hash)
    group by all
),
standing as (
    select distinct r.fact_table, r.series, r.hash, r.from_day, r.to_day, t.item, t.item_id
    from replaced r join told t
        on t.fact_table = r.fact_table and t.series = r.series and t.hash = r.by_hash and t.from_day = r.by_from and t.to_day = r.by_to
)
select t.*, r.by_hash
from told t
    join (
        select fact_table, series, hash, from_day, to_day, arg_max(by_hash, by_to - by_from) as by_hash from replaced group by all
    ) r using (fact_table, series, hash, from_day, to_day)
    anti join standing s
        on s.fact_table = t.fact_table and s.series = t.series and s.hash = t.hash and s.from_day = t.from_day and s.to_day = t.to_day
            and s.item is not distinct from t.item
    anti join standing i
        on i.fact_table = t.fact_table and i.series = t.series and i.hash = t.hash and i.from_day = t.from_day and i.to_day = t.to_day
            and i.item_id = t.item_id
where t.amount <> 0
