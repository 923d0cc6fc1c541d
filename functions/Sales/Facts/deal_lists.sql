-- From which day on each tool's list holds every deal that was created. A list of what was closed since a day holds older deals too, but
-- only those that took long: those that were soon lost before it are missing, and what is left of their months was won more often and
-- took longer. Null where nothing speaks against the whole list.
with used as (
    select source, created_on, case when outcome <> 'open' and closed_on <= getvariable('as_of') then closed_on end as closed_on
    from deals
    where created_on is not null and (outcome = 'open' or closed_on >= created_on)
),
first_close as (
    select source, min(closed_on) as day, least(30, (any_value(known_to) - min(closed_on)) // 2)::integer as days
    from used join deal_sources using (source)
    group by source
),
-- How many are closed within so many days, of those that came since then; and how many older ones had so many before the first close of
-- all. That none of these was closed by then has this chance: if it is less than once in 30 times, the list begins with that close.
paces as (
    select source, pace.day, count(*) filter (where closed_on <= created_on + pace.day) / count(*)::double as closed, count(*) as deals
    from first_close
    join used using (source)
    cross join (select unnest(generate_series(0, 30))::integer as day) pace
    where created_on between first_close.day and first_close.day + days
    group by source, pace.day
),
older as (
    select source, least(first_close.day - 1 - created_on, days)::integer as day, count(*) as deals
    from used join first_close using (source)
    where created_on < first_close.day
    group by all
),
chances as (
    select source, min(paces.deals) as deals, exp(sum(older.deals * ln(greatest(1 - closed, 1e-6)))) as chance
    from older join paces using (source, day)
    group by source
)
select source, case when chances.deals >= 10 and chance < 0.03 then first_close.day end as from_day
from first_close left join chances using (source)
