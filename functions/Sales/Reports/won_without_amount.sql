-- en: Won deals without an amount
-- id: Transaksi menang tanpa nilai
-- most: 200
select coalesce(name, account, deal_id) as deal, owner, source, closed_on
from won_deals
where amount is null
order by closed_on desc nulls last, source, deal_id
