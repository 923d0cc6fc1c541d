-- en: Deals older than their lead
-- id: Transaksi yang lebih tua dari prospeknya
-- unit: deals
-- cases: deal, deals
-- kasus: transaksi
-- formula: matched deals created before their lead
-- rumus: transaksi yang punya prospek, tetapi dibuat sebelum prospek itu
-- base: matched deals, by day of creation
-- dasar: transaksi yang sudah dicocokkan dengan prospeknya, menurut tanggal dibuat
-- source: a sign that leads are written down after the deal; such deals are kept and shown
-- sumber: tanda bahwa prospek baru dicatat setelah ada transaksi; transaksi seperti itu tetap dipakai dan ditampilkan
-- adds: over time sum, over parts sum
-- gap: zero
-- better: down
-- day: created_on
-- by: source
-- of: deal_matches
-- given: deal_matches
--   outcome_key, created_on, is_older_than_lead
--   a, 2026-01-05, true
--   b, 2026-01-05, false
--   c, 2026-01-06, true
-- then: value 2, n 3
select
    count(*) filter (where is_older_than_lead) as value,
    count(*) as n
from deal_matches
