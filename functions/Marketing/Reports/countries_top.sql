-- en: Countries of the last 13 months
-- id: Negara 13 bulan terakhir
with days as (
    select (date_trunc('month', getvariable('as_of')::date) - interval 12 months)::date as first_day
),
told as (
    select country, value as sessions, null::double as clicks, null::double as views, from_day, to_day
        from traffic_counts, days where measure = 'sessions' and from_day >= first_day
    union all
    select country, null, clicks, null, from_day, to_day from search_counts, days where from_day >= first_day
    union all
    select country, null, null, views, from_day, to_day from audience_counts, days where from_day >= first_day
)
select
    min(country) as country, sum(sessions) as sessions, sum(clicks) as search_clicks, sum(views) as social_views,
    min(from_day) as data_from, max(to_day) as data_to
from told
where trim(country) <> ''
group by lower(trim(country))
having coalesce(sum(sessions), 0) + coalesce(sum(clicks), 0) + coalesce(sum(views), 0) > 0
order by coalesce(sum(sessions), 0) desc, coalesce(sum(clicks), 0) desc, coalesce(sum(views), 0) desc, country
limit 20
