-- en: Deals expected to close this month
-- id: Transaksi yang diperkirakan tutup bulan ini
-- most: 200
select coalesce(name, account, deal_id) as deal, owner, stage, value, expected_close_on, probability
from open_deals
where date_trunc('month', expected_close_on) = (select date_trunc('month', day) from sales_day)
  and days_late is null
order by value desc nulls last, expected_close_on, source, deal_id
