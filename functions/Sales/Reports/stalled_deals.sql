-- en: Stalled deals
-- id: Transaksi tersendat
-- most: 200
select coalesce(name, account, deal_id) as deal, owner, stage, value, days_open, days_in_stage, days_silent,
    limit_days as days_usual, source, deal_id,
    record_link(source, 'deals', deal_id) as link
from stalled_deals
order by value desc nulls last, days_open desc nulls last, source, deal_id
