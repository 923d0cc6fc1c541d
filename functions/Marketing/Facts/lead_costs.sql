-- Advertising cost beside the leads of the same days: leads of days without a known cost are nobody's cost. A lead belongs to the
-- longest span of cost that holds its day, so that a span which is no part of a month takes its leads along. A day without a row within
-- the days that a report of days speaks for cost nothing: its leads count.
with spans as (
    select from_day, to_day from ad_counts where is_whole and cost is not null
),
placed as (
    select l.lead_key, max_by({from_day: s.from_day, to_day: s.to_day}, s.to_day - s.from_day) as span
    from leads l join spans s on l.created_on between s.from_day and s.to_day
    group by l.lead_key
)
select network, from_day, to_day, cost, 0 as leads from ad_counts where is_whole and cost is not null
union all
select null, span.from_day, span.to_day, 0, 1 from placed
union all
select null, l.created_on, l.created_on, 0, 1
from leads l
where l.lead_key not in (select lead_key from placed)
    and exists (select 1 from known_days k where k.fact_table = 'ad_spend' and l.created_on between k.from_day and k.to_day)
