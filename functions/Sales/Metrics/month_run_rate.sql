-- en: Where the month ends at the run rate
-- id: Akhir bulan menurut laju berjalan
-- unit: money
-- cases: deal, deals
-- kasus: transaksi
-- formula: won so far in the month / business days gone x business days of the month
-- rumus: yang sudah dimenangkan bulan itu / hari kerja yang berlalu x hari kerja bulan itu
-- base: won deals with an amount in the report's currency, of the month of the last day known, unless it is over
-- dasar: transaksi menang dengan nilai dalam mata uang laporan, pada bulan dari hari terakhir yang diketahui, kecuali sudah
--   berakhir
-- source: common practice of sales reporting (linear run rate on business days)
-- sumber: praktik umum pelaporan penjualan (run rate linear atas hari kerja)
-- adds: over time last, over parts none
-- gap: zero
-- better: up
-- day: from_day, to_day
-- grains: all
-- of: deals
-- given: month_pace
--   from_day, to_day, won_value, won_deals, business_days_gone, business_days
--   2026-06-01, 2026-06-30, 200, 4, 5, 20
-- then: value 800, n 4
select
    sum(won_value / business_days_gone * business_days) as value,
    coalesce(sum(won_deals), 0)::bigint as n
from month_pace
