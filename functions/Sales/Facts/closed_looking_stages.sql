-- Stages of which nothing tells what becomes of a deal in them, and that look closed: by their name or a probability of 100 %,
-- or because nearly all of their deals have a close date that is over or a reason of loss. Such a date is no evidence (every
-- late deal has one); that a whole stage has nothing else is worth a question.
with lists as (
    select deals_facts.source, max(told_on) as told_on
    from deals_facts join uploads on uploads.hash = deals_facts.upload
    group by deals_facts.source
),
-- A list that tells the day it was made is asked as of that day. One that does not is known as far as its last event, which a renamed
-- stage of won deals ends early: its dates are over by the report's day. After a year of silence it is an old list, of which every date is.
judged as (
    select
        source,
        case when told_on >= known_to or known_to < getvariable('as_of') - 365 then known_to else getvariable('as_of') end as over_on
    from deal_sources join lists using (source)
)
select
    deals.source,
    deals.pipeline,
    deals.stage,
    count(*) as deals,
    count(value) as valued,
    sum(value) as value,
    min(deal_id) as first_deal_id,
    count(*) filter (where looks_closed) as by_name,
    count(*) filter (where expected_close_on <= over_on) as past_close_date,
    count(*) filter (where lost_reason is not null) as with_lost_reason
from deals
join deal_sources using (source)
join judged using (source)
where outcome = 'open' and outcome_from = 'unknown'
  and known_to > (select max(known_to) from deal_sources) - 365
group by deals.source, deals.pipeline, deals.stage
having count(*) filter (where looks_closed or expected_close_on <= over_on or lost_reason is not null) >= 0.8 * count(*)
