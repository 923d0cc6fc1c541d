-- en: Pipeline coverage
-- id: Cakupan pipeline
-- unit: times
-- cases: deal, deals
-- kasus: transaksi
-- formula: open value expected to close in the month / (quota - won so far in the month); none once the quota is won
-- rumus: nilai terbuka yang diperkirakan tutup bulan itu / (kuota - yang sudah dimenangkan bulan itu); tidak ada lagi setelah kuota
--   tercapai
-- base: open deals with an amount in the report's currency and an expected close in the report's month
-- dasar: transaksi terbuka dengan nilai dalam mata uang laporan dan perkiraan tutup pada bulan laporan
-- source: common practice of sales reporting (net pipeline coverage)
-- sumber: praktik umum pelaporan penjualan (net pipeline coverage)
-- adds: over time last, over parts none
-- gap: zero
-- better: up
-- day: from_day, to_day
-- grains: all
-- given: coverage_month
--   from_day, to_day, still_to_win, expected_value, deals
--   2026-06-01, 2026-06-30, 200, 500, 7
-- then: numerator 500, denominator 200, value 2.5, n 7
select
    sum(expected_value) as numerator,
    sum(still_to_win) as denominator,
    coalesce(sum(deals), 0) as n
from coverage_month
