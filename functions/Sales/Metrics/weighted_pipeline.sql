-- en: Open value, weighted by the tool's probability
-- id: Nilai terbuka, ditimbang peluang menurut alat
-- unit: money
-- cases: deal, deals
-- kasus: transaksi
-- formula: sum of amount x probability that the tool or its user gave the deal
-- rumus: jumlah dari nilai x peluang yang diberikan alat atau penggunanya pada transaksi
-- base: open deals with an amount in the report's currency and a probability
-- dasar: transaksi terbuka dengan nilai dalam mata uang laporan dan punya peluang
-- source: common practice of sales reporting (weighted pipeline)
-- sumber: praktik umum pelaporan penjualan (weighted pipeline)
-- adds: over time last, over parts sum
-- gap: zero
-- better: up
-- day: created_on
-- grains: all
-- by: owner, team, product, segment, stage, lead_source, pipeline, source
-- given: open_deals
--   deal_id, created_on, value, probability
--   a, 2026-01-05, 70, 0.5
--   b, 2026-01-06, 100, 0.1
--   c, 2026-01-06, 100,
-- then: value 45, n 2
select
    sum(value * probability) as value,
    count(*) as n
from open_deals
where value is not null and probability is not null
