-- en: Deals that fit several leads
-- id: Transaksi yang cocok dengan beberapa prospek
-- most: 200
select source, deal_id, created_on, matched_by, candidates, record_link(source, 'deals', deal_id) as link
from deal_matches
where match = 'ambiguous'
order by created_on desc, source, deal_id
