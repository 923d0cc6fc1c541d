-- view: worked out by each who reads it, which is cheaper than a copy of every deal.
-- How long every deal took from its creation to its close, whichever way it went; an open one as long as it is known to
-- be open. What is marked closed ahead of time is open until then. Of days before the first of a list of what was closed since then,
-- those deals that were soon closed are missing.
select
    deals.source, deals.deal_id, deals.created_on, deals.owner, deals.team, deals.product, deals.segment, deals.lead_source,
        deals.deal_type, deals.pipeline,
    deals.outcome <> 'open' and deals.closed_on <= getvariable('as_of') as is_closed,
    case when deals.outcome <> 'open' and deals.closed_on <= getvariable('as_of') then deals.days_to_close
        else deal_sources.known_to - deals.created_on end as days
from deals
join deal_sources on deal_sources.source = deals.source
left join deal_lists on deal_lists.source = deals.source
where deals.created_on is not null
  and deals.created_on >= coalesce(deal_lists.from_day, deals.created_on)
  and (deals.outcome = 'open' or deals.closed_on is not null)
  and case when deals.outcome <> 'open' and deals.closed_on <= getvariable('as_of') then deals.days_to_close
  else deal_sources.known_to - deals.created_on end >= 0
