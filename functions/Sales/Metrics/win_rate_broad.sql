-- en: Win rate, abandoned deals counted
-- id: Tingkat kemenangan, termasuk yang ditinggalkan
-- unit: ratio
-- cases: deal, deals
-- kasus: transaksi
-- formula: won / (won + lost + abandoned without a decision), by close date (the broad rate)
-- rumus: menang / (menang + kalah + ditinggalkan tanpa keputusan), menurut tanggal tutup (tingkat dalam arti luas)
-- base: deals closed as won, lost or abandoned
-- dasar: transaksi yang tertutup sebagai menang, kalah, atau ditinggalkan
-- source: common practice of sales reporting (broad win rate by count)
-- sumber: praktik umum pelaporan penjualan (broad win rate menurut banyaknya transaksi)
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: up
-- day: closed_on
-- by: owner, team, pipeline, source
-- of: deals
-- given: decided_deals
--   deal_id, closed_on, outcome
--   a, 2026-01-05, won
--   b, 2026-02-01, lost
--   c, 2026-02-01, abandoned
--   d, 2026-02-01, abandoned
-- then: numerator 1, denominator 4, n 4
select
    count(*) filter (where outcome = 'won') as numerator,
    count(*) as denominator,
    count(*) as n
from decided_deals
