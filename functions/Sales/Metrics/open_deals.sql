-- en: Open deals
-- id: Transaksi terbuka
-- unit: deals
-- cases: deal, deals
-- kasus: transaksi
-- formula: deals that are neither won, lost nor abandoned in their newest snapshot
-- rumus: transaksi yang menurut salinan terbarunya tidak menang, tidak kalah, dan tidak ditinggalkan
-- base: deals open as of the report
-- dasar: transaksi terbuka per tanggal laporan
-- source: common practice of sales reporting (open pipeline)
-- sumber: praktik umum pelaporan penjualan (open pipeline)
-- adds: over time last, over parts sum
-- gap: zero
-- better: neither
-- day: created_on
-- grains: all
-- by: owner, team, product, segment, stage, lead_source, pipeline, source
-- of: deals
-- given: open_deals
--   deal_id, created_on
--   a, 2026-01-05
--   b, 2026-01-06
-- then: value 2, n 2
select
    count(*) as value,
    count(*) as n
from open_deals
