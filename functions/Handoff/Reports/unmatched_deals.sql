-- en: Deals without a lead, since the first lead
-- id: Transaksi tanpa prospek, sejak prospek pertama
-- most: 200
select source, deal_id, created_on, outcome, record_link(source, 'deals', deal_id) as link
from deal_matches
where match = 'unmatched' and created_on >= (select min(created_on) from leads)
order by created_on desc, source, deal_id
