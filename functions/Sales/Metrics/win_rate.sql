-- en: Win rate
-- id: Tingkat kemenangan
-- unit: ratio
-- cases: deal, deals
-- kasus: transaksi
-- formula: won / (won + lost), by close date; abandoned deals are left out (the narrow rate)
-- rumus: menang / (menang + kalah), menurut tanggal tutup; transaksi yang ditinggalkan tidak dihitung (tingkat dalam arti sempit)
-- base: deals closed as won or lost
-- dasar: transaksi yang tertutup sebagai menang atau kalah
-- source: common practice of sales reporting (narrow win rate by count)
-- sumber: praktik umum pelaporan penjualan (narrow win rate menurut banyaknya transaksi)
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: up
-- day: closed_on
-- by: owner, team, product, segment, lead_source, deal_type, pipeline, source
-- of: deals
-- given: closed_deals
--   deal_id, closed_on, outcome
--   a, 2026-01-05, won
--   b, 2026-02-01, lost
--   c, 2026-02-01, lost
--   d, 2026-02-01, lost
-- then: numerator 1, denominator 4, n 4
select
    count(*) filter (where outcome = 'won') as numerator,
    count(*) as denominator,
    count(*) as n
from closed_deals
