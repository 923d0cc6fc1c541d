-- How long after its creation a lead is judged: the days in which four of five won leads were won, on leads old enough
-- that most of what can be won of them is won; between a week and a year. What the business set goes first.
with wins as (
    select l.created_at::date as created_on, min(m.closed_on) - l.created_at::date as days
    from matches m join qualified_leads l using (lead_key)
    where m.outcome = 'won' and m.closed_on >= l.created_at::date
    group by l.lead_key, l.created_at
),
old as (
    select * from wins where created_on <= getvariable('as_of') - 90
),
told as (
    select days from old where (select count(*) from old) >= 20
    union all
    select days from wins where (select count(*) from old) < 20
)
select
    coalesce(
        getvariable('horizon_days')::integer,
        case when count(*) >= 5 then least(365, greatest(7, ceil(quantile_cont(days, 0.8))::integer)) end,
        60) as days,
    count(*) as wins,
    getvariable('horizon_days') is not null as is_set
from told
