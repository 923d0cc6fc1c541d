-- Qualified leads not yet touched, judged or turned into a deal, as far as touches are on record up to now; the oldest first
-- among those whose time is over least, the best channels first among equals: late ones by day, the longest waiting first.
-- Where no lead at all meets a deal, what became of a channel is not known: none won would be wrong.
with rates as (
    select channel, case when count(*) >= 20 and (select bool_or(deals > 0) from leads) then avg(is_won::int) end as channel_won_rate
        from mature_leads group by channel
),
waiting as (
    select l.*, r.channel_won_rate, l.hours_old as hours_waiting, l.hours_old >= getvariable('agreed_hours') as is_late
    from leads l left join rates r using (channel)
    where not l.is_touched and l.disposition = 'pending' and l.deals = 0
)
select
    row_number() over (order by created_at::date, channel_won_rate desc nulls last, created_at, lead_key)::integer as place,
    source, lead_id, created_at, hours_waiting, is_late, channel, campaign, channel_won_rate, times_asked_again
from waiting
