-- view: worked out by each who reads it, which is cheaper than a copy of every deal.
-- Deals that were created 90 days before their tool's last known day, or earlier: each had the whole time, so a young
-- cohort looks neither better nor worse than an old one. Of a deal without a close day nobody knows when it was won. Of days before
-- the first of a list of what was closed since then, those deals that were soon closed are missing.
select
    deals.source, deals.deal_id, deals.created_on, deals.owner, deals.team, deals.product, deals.segment, deals.lead_source,
        deals.deal_type, deals.pipeline,
    deals.outcome = 'won' and deals.closed_on <= getvariable('as_of') and deals.days_to_close <= 90 as is_won_in_time
from deals
join deal_sources on deal_sources.source = deals.source
left join deal_lists on deal_lists.source = deals.source
where deals.created_on + 90 <= deal_sources.known_to
  and (deals.outcome = 'open' or (deals.closed_on is not null and deals.days_to_close >= 0))
  and deals.created_on >= coalesce(deal_lists.from_day, deals.created_on)
