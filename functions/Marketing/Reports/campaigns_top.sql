-- en: Campaigns of the last 13 months
-- id: Kampanye 13 bulan terakhir
with days as (
    select (date_trunc('month', getvariable('as_of')::date) - interval 12 months)::date as first_day
),
told as (
    select campaign, sessions::double as sessions, null::double as key_events, null::double as leads, null::double as cost, from_day, to_day
        from campaign_sessions, days where from_day >= first_day
    union all
    select campaign, null, value, null, null, from_day, to_day from traffic_counts, days
        where measure = 'key_events' and campaign not like '(%)' and from_day >= first_day
    union all
    select campaign, null, null, 1, null, created_on, created_on from leads, days where created_on >= first_day
    union all
    select campaign, null, null, null, cost::double, from_day, to_day from ad_counts, days
        where is_whole and cost is not null and from_day >= first_day
)
select
    min(campaign) as campaign, sum(sessions) as sessions, sum(key_events) as key_events, sum(leads) as leads, sum(cost) as cost,
    sum(cost) / nullif(sum(leads), 0) as cost_per_lead_value, min(from_day) as data_from, max(to_day) as data_to
from told
where trim(campaign) <> ''
group by lower(trim(campaign))
order by coalesce(sum(leads), 0) desc, coalesce(sum(sessions), 0) desc, coalesce(sum(cost), 0) desc, campaign
limit 25
