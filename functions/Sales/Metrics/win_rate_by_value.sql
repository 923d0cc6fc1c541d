-- en: Win rate by value
-- id: Tingkat kemenangan menurut nilai
-- unit: ratio
-- cases: deal, deals
-- kasus: transaksi
-- formula: won amount / (won + lost amount), by close date
-- rumus: nilai menang / (nilai menang + nilai kalah), menurut tanggal tutup
-- base: closed deals with an amount in the report's currency
-- dasar: transaksi tertutup dengan nilai dalam mata uang laporan
-- source: common practice of sales reporting (win rate by value)
-- sumber: praktik umum pelaporan penjualan (win rate menurut nilai)
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: up
-- day: closed_on
-- by: owner, team, product, segment, lead_source, deal_type, pipeline, source
-- of: deals
-- given: closed_deals
--   deal_id, closed_on, outcome, value
--   a, 2026-01-05, won, 30
--   b, 2026-02-01, lost, 70
--   c, 2026-02-01, lost,
-- then: numerator 30, denominator 100, n 2
select
    coalesce(sum(value) filter (where outcome = 'won'), 0) as numerator,
    coalesce(sum(value), 0) as denominator,
    count(value) as n
from closed_deals
