-- Visits by channel as the report counts them: an analytics tool's sessions, where there is none the access log's visits.
with told as (
    select from_day, to_day, channel, sum(value) as visits
    from traffic_counts
    where measure = 'sessions' and channel is not null
    group by all
)
select from_day, to_day, channel, visits::bigint as visits from told
union all
select day, day, channel, count(*)
from visits
where day <= getvariable('as_of') and not exists (select 1 from told)
group by day, channel
