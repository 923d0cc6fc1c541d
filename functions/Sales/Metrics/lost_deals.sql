-- en: Lost deals
-- id: Transaksi kalah
-- unit: deals
-- cases: deal, deals
-- kasus: transaksi
-- formula: deals whose newest snapshot says lost, by close date; abandoned ones are not lost
-- rumus: transaksi yang menurut salinan terbarunya kalah, menurut tanggal tutup; yang ditinggalkan tidak termasuk kalah
-- base: deals lost
-- dasar: transaksi kalah
-- source: common practice of sales reporting (closed-lost by close date)
-- sumber: praktik umum pelaporan penjualan (closed-lost menurut tanggal tutup)
-- adds: over time sum, over parts sum
-- gap: zero
-- better: down
-- day: closed_on
-- by: owner, team, product, segment, lead_source, deal_type, pipeline, source, lost_reason
-- of: deals
-- given: lost_deals
--   deal_id, closed_on
--   a, 2026-01-05
--   b, 2026-02-01
-- then: value 2, n 2
select
    count(*) as value,
    count(*) as n
from lost_deals
