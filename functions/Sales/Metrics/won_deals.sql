-- en: Won deals
-- id: Transaksi menang
-- unit: deals
-- cases: deal, deals
-- kasus: transaksi
-- formula: deals whose newest snapshot says won, by close date in the business's zone
-- rumus: transaksi yang menurut salinan terbarunya menang, menurut tanggal tutup di zona waktu usaha
-- base: deals won
-- dasar: transaksi menang
-- source: common practice of sales reporting (closed-won by close date)
-- sumber: praktik umum pelaporan penjualan (closed-won menurut tanggal tutup)
-- adds: over time sum, over parts sum
-- gap: zero
-- better: up
-- day: closed_on
-- by: owner, team, product, segment, lead_source, deal_type, pipeline, source, currency
-- of: deals
-- given: won_deals
--   deal_id, closed_on
--   a, 2026-01-05
--   b, 2026-02-01
-- then: value 2, n 2
select
    count(*) as value,
    count(*) as n
from won_deals
