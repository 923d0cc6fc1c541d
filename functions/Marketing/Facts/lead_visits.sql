-- Sessions beside the leads of the same days: undivided (is_whole), and by channel where both sides know it. A lead belongs to the
-- longest span of sessions that holds its day, so that a span which is no part of a month takes its leads along.
with spans as (
    select from_day, to_day, null::varchar as channel, sum(value) as sessions from traffic_counts where measure = 'sessions' and is_whole
        group by all
    union all
    select day, day, null, count(*) from visits
    where day <= getvariable('as_of') and not exists (select 1 from traffic_counts where measure = 'sessions' and is_whole)
    group by day
    union all
    select from_day, to_day, channel, sum(sessions) from channel_sessions group by all
),
days as (
    select created_on, null::varchar as channel, count(*) as leads from leads group by created_on
    union all
    select created_on, channel, count(*) from leads where channel <> 'Unknown' group by all
),
placed as (
    select d.created_on, d.channel, d.leads, max_by({from_day: s.from_day, to_day: s.to_day}, s.to_day - s.from_day) as span
    from days d join spans s on s.channel is not distinct from d.channel and d.created_on between s.from_day and s.to_day
    group by all
)
-- Sessions of days before the first lead known, or long after the last, are no visits without a lead: nobody can tell.
select from_day, to_day, channel, channel is null as is_whole, sessions, 0 as leads
from spans
where to_day >= (select min(created_on) from leads) and from_day <= (select max(created_on) + 45 from leads)
union all
select span.from_day, span.to_day, channel, channel is null, 0, leads from placed
