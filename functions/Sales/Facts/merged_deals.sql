-- Deals that were merged, each with the one that is left of it, over however many merges.
with recursive merged(source, deal_id, into_deal_id) as (
    select source, deal_id, into_deal_id from gone_deals where into_deal_id is not null
    union
    select merged.source, merged.deal_id, gone_deals.into_deal_id
    from merged
    join gone_deals on gone_deals.source = merged.source and gone_deals.deal_id = merged.into_deal_id
        and gone_deals.into_deal_id is not null
)
select source, deal_id, min(into_deal_id) as into_deal_id
from merged
where not exists (select 1 from gone_deals where gone_deals.source = merged.source and gone_deals.deal_id = merged.into_deal_id)
group by source, deal_id
