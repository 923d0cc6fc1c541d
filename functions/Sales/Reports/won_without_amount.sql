-- en: Won deals without an amount
-- id: Transaksi menang tanpa nilai
-- most: 200
select coalesce(name, account, deal_id) as deal, owner, closed_on, source, deal_id,
    record_link(source, 'deals', deal_id) as link
from won_deals
where amount is null
order by closed_on desc nulls last, source, deal_id
