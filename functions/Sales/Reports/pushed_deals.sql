-- en: Deals whose close date was moved later
-- id: Transaksi yang tanggal tutupnya diundur
-- most: 200
select
    any_value(coalesce(open_deals.name, open_deals.account, open_deals.deal_id)) as deal,
    any_value(open_deals.owner) as owner,
    any_value(open_deals.stage) as stage,
    any_value(open_deals.value) as value,
    any_value(open_deals.expected_close_on) as expected_close_on,
    count(*) as pushes,
    sum(pushes.days_pushed) as days_pushed,
    source, deal_id,
    record_link(source, 'deals', deal_id) as link
from close_date_pushes pushes
join open_deals using (source, deal_id)
group by source, deal_id
order by any_value(open_deals.value) desc nulls last, count(*) desc, source, deal_id
