-- Qualified leads not yet touched, judged or turned into a deal, as far as touches are on record up to now. First those that can still
-- be called within the agreed time, the newest first: an answer is worth most in its first hours (Oldroyd, McElheran and Elkington 2011).
-- Then by what leads of their channel have brought, the newest first among equals. Whoever has waited for more than 90 days has mostly
-- bought elsewhere: those come after all others.
-- Where no lead at all meets a deal, what became of a channel is not known: none won would be wrong.
with rates as (
    select channel, avg(won_value) as channel_value_per_lead, avg(is_won::int) as channel_won_rate from mature_leads
    where (select bool_or(deals > 0) from leads) group by channel having count(*) >= 20
),
-- The report is made on its day, nobody knows at which hour: each has waited at least to its beginning, and to the last moment that is
-- known.
known as (
    select greatest(getvariable('as_of')::timestamp, (select max(created_at) from records),
        (select max(touched_at) from touches where touched_at::date <= getvariable('as_of'))) as known_at
),
waiting as (
    select l.*, r.channel_won_rate, r.channel_value_per_lead,
        date_diff('second', l.created_at, k.known_at) / 3600.0 as hours_waiting,
        hours_waiting >= getvariable('agreed_hours') as is_late
    from leads l left join rates r using (channel) cross join known k
    where not l.is_touched and l.disposition = 'pending' and l.deals = 0
      -- Marketing's own list may call it won.
      and not exists (select 1 from person_wins w where w.person = l.person and w.won_on >= l.created_at::date)
)
select
    row_number() over (
        order by hours_waiting > 90 * 24, is_late, case when is_late then channel_value_per_lead end desc nulls last,
            case when is_late then channel_won_rate end desc nulls last, created_at desc, lead_key
    )::integer as place,
    source, lead_id, created_at, hours_waiting, is_late, channel, campaign, channel_won_rate, times_asked_again
from waiting
