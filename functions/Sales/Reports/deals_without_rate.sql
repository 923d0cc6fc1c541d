-- en: Deals without an exchange rate
-- id: Transaksi tanpa kurs
-- most: 200
select coalesce(name, account, deal_id) as deal, owner, outcome, closed_on, coalesce(currency, getvariable('currency')) as currency,
    amount as original_amount, source, deal_id,
    record_link(source, 'deals', deal_id) as link
from deals
where amount is not null and value is null and rate is null and outcome in ('won', 'lost', 'open')
order by closed_on desc nulls last, source, deal_id
