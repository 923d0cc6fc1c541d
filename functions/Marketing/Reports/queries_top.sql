-- en: Queries that brought most clicks
-- id: Kueri yang membawa klik terbanyak
with newest as (
    select property, search_type, max_by({from_day: from_day, to_day: to_day}, (to_day, from_day)) as span from search_queries group by all
)
select
    query, case when bool_or(is_branded) then '✓' end as branded, sum(clicks)::bigint as clicks, sum(impressions)::bigint as impressions,
    sum(clicks) / nullif(sum(impressions), 0)::double as click_rate,
        halved(sum(position * impressions) / nullif(sum(impressions), 0), 1) as position,
    min(from_day) as data_from, max(to_day) as data_to
from search_queries q join newest n on n.property = q.property and n.search_type = q.search_type and q.from_day >= n.span.from_day
    and q.to_day <= n.span.to_day
group by query
having sum(clicks) > 0 or sum(impressions) > 0
order by clicks desc nulls last, impressions desc nulls last, query
limit 30
