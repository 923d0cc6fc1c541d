-- Sessions by campaign: an analytics tool's, and where there is none the access log's visits. What tools write in brackets, as
-- (not set) and (organic), is no campaign.
with told as (
    select from_day, to_day, campaign, value as sessions
    from traffic_counts
    where measure = 'sessions' and campaign is not null
)
select from_day, to_day, case when campaign not like '(%)' and trim(campaign) <> '' then campaign end as campaign,
    sum(sessions) as sessions from told group by all
union all
select day, day, campaign, count(*)
from visits
where day <= getvariable('as_of') and not exists (select 1 from told)
group by day, campaign
