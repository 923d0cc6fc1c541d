-- Sessions by channel as the report counts them: an analytics tool's, and where there is none the access log's visits.
with told as (
    select from_day, to_day, channel, value as sessions
    from traffic_counts
    where measure = 'sessions' and channel is not null
)
select from_day, to_day, channel, sum(sessions) as sessions from told group by all
union all
select day, day, channel, count(*)
from visits
where day <= getvariable('as_of') and not exists (select 1 from told)
group by day, channel
