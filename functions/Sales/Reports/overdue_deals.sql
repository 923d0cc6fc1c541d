-- en: Deals past their expected close
-- id: Transaksi lewat perkiraan tutup
-- most: 200
select coalesce(name, account, deal_id) as deal, owner, stage, value, expected_close_on, days_late, source, deal_id,
    record_link(source, 'deals', deal_id) as link
from overdue_deals
order by value desc nulls last, days_late desc, source, deal_id
