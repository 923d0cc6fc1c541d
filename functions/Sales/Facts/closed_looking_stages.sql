-- Stages of which nothing tells what becomes of a deal in them, and that look closed: by their name or a probability of 100 %,
-- or because nearly all of their deals have a close date that is over or a reason of loss. Such a date is no evidence (every
-- late deal has one); that a whole stage has nothing else is worth a question.
select
    deals.source,
    deals.pipeline,
    deals.stage,
    count(*) as deals,
    count(value) as valued,
    sum(value) as value,
    min(deal_id) as first_deal_id,
    count(*) filter (where looks_closed) as by_name,
    count(*) filter (where expected_close_on <= known_to) as past_close_date,
    count(*) filter (where lost_reason is not null) as with_lost_reason
from deals
join deal_sources using (source)
where outcome = 'open' and outcome_from = 'unknown'
  and known_to > (select max(known_to) from deal_sources) - 365
group by deals.source, deals.pipeline, deals.stage
having count(*) filter (where looks_closed or expected_close_on <= known_to or lost_reason is not null) >= 0.8 * count(*)
