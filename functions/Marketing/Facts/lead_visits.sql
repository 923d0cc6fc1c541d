-- Sessions beside the leads of the same days: undivided (is_whole), by channel where both sides know it, and by campaign where both name it
-- (of a campaign that no lead names nobody can tell whether it brought none, or whether its leads name it otherwise). A lead belongs to the
-- longest span of sessions that holds its day, so that a span which is no part of a month takes its leads along.
with campaigns as (
    select name_key(campaign) as campaign_key, min(campaign) as campaign
    from campaign_sessions
    where campaign is not null and name_key(campaign) in (select name_key(campaign) from leads where campaign is not null)
    group by name_key(campaign)
),
spans as (
    select from_day, to_day, null::varchar as channel, null::varchar as campaign, sum(value) as sessions
    from traffic_counts where measure = 'sessions' and is_whole
    group by all
    union all
    select day, day, null, null, count(*) from visits
    where day <= getvariable('as_of') and not exists (select 1 from traffic_counts where measure = 'sessions' and is_whole)
    group by day
    union all
    select from_day, to_day, channel, null, sum(sessions) from channel_sessions group by all
    union all
    select s.from_day, s.to_day, null, c.campaign, sum(s.sessions)
    from campaign_sessions s join campaigns c on c.campaign_key = name_key(s.campaign)
    group by all
),
days as (
    select created_on, null::varchar as channel, null::varchar as campaign, count(*) as leads from leads group by created_on
    union all
    select created_on, channel, null, count(*) from leads where channel <> 'Unknown' group by all
    union all
    select l.created_on, null, c.campaign, count(*) from leads l join campaigns c on c.campaign_key = name_key(l.campaign) group by all
),
placed as (
    select d.created_on, d.channel, d.campaign, d.leads,
        max_by({from_day: s.from_day, to_day: s.to_day}, (s.to_day - s.from_day, s.from_day)) as span
    from days d join spans s
        on s.channel is not distinct from d.channel and s.campaign is not distinct from d.campaign
        and d.created_on between s.from_day and s.to_day
    group by all
)
-- Sessions of days before the first lead known, or long after the last, are no visits without a lead: nobody can tell.
select from_day, to_day, channel, campaign, channel is null and campaign is null as is_whole, sessions, 0 as leads
from spans
where to_day >= (select min(created_on) from leads) and from_day <= (select max(created_on) + 45 from leads)
union all
select span.from_day, span.to_day, channel, campaign, channel is null and campaign is null, 0, leads from placed
