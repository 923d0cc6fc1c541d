-- en: Open value
-- id: Nilai terbuka
-- unit: money
-- cases: deal, deals
-- kasus: transaksi
-- formula: sum of the amounts of open deals, unweighted; not known where there are open deals and none has an amount
-- rumus: jumlah nilai transaksi terbuka, tidak ditimbang; tidak diketahui bila ada transaksi terbuka tetapi tidak satu pun punya nilai
-- base: open deals with an amount in the report's currency
-- dasar: transaksi terbuka dengan nilai dalam mata uang laporan
-- source: common practice of sales reporting (open pipeline value)
-- sumber: praktik umum pelaporan penjualan (nilai open pipeline)
-- adds: over time last, over parts sum
-- gap: zero
-- better: neither
-- day: created_on
-- grains: all
-- by: owner, team, product, segment, stage, lead_source, pipeline, source
-- of: deals
-- given: open_deals
--   deal_id, created_on, value
--   a, 2026-01-05, 70
--   b, 2026-01-06,
--   c, 2026-01-06, 30
-- then: value 100, n 2
select
    case when count(*) = 0 then 0 else sum(value) end as value,
    count(value) as n
from open_deals
