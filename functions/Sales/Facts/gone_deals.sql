-- Deals that a tool says are gone, and since which export.
select source, deal_id, max(snapshot_at) as gone_at, arg_max(into_deal_id, (into_deal_id is not null, snapshot_at)) as into_deal_id
from gone_deals_facts
group by source, deal_id
