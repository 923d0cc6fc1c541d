-- en: Deals past their expected close
-- id: Transaksi lewat perkiraan tutup
-- unit: deals
-- cases: deal, deals
-- kasus: transaksi
-- formula: open deals whose expected close lies before the last day known of their tool
-- rumus: transaksi terbuka yang perkiraan tutupnya sebelum hari terakhir yang diketahui dari alatnya
-- base: open deals
-- dasar: transaksi terbuka
-- source: common practice of sales reporting (close date in the past)
-- sumber: praktik umum pelaporan penjualan (tanggal tutup sudah lewat)
-- adds: over time last, over parts sum
-- gap: zero
-- better: down
-- day: created_on
-- grains: all
-- by: owner, team, product, segment, stage, lead_source, pipeline, source
-- of: open_deals
-- given: overdue_deals
--   deal_id, created_on
--   a, 2026-01-05
--   b, 2026-01-06
-- then: value 2, n 2
select
    count(*) as value,
    count(*) as n
from overdue_deals
