-- en: Deals older than their lead
-- id: Transaksi yang lebih tua dari prospeknya
-- most: 200
select source, deal_id, created_on, lead_created_at, matched_by, outcome, record_link(source, 'deals', deal_id) as link
from deal_matches
where is_older_than_lead
order by created_on desc, source, deal_id
