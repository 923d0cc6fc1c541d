-- en: Deals expected to close this month
-- id: Transaksi yang diperkirakan tutup bulan ini
-- most: 200
-- This month is the report's: of one that is over nobody expects anything any more.
select coalesce(name, account, deal_id) as deal, owner, stage, value, expected_close_on, probability, source, deal_id,
    record_link(source, 'deals', deal_id) as link
from open_deals
where date_trunc('month', expected_close_on) = (select date_trunc('month', day) from sales_day)
  and date_trunc('month', expected_close_on) = date_trunc('month', getvariable('as_of')::date)
  and days_late is null
order by value desc nulls last, expected_close_on, source, deal_id
