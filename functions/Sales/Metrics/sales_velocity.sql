-- en: Pipeline velocity (value per day)
-- id: Kecepatan pipeline (nilai per hari)
-- unit: money
-- cases: won deal, won deals
-- kasus: transaksi menang
-- formula: open deals now x win rate x average won value / mean days to close of won deals; the last three of the 90 days up to the last
--   day known, of 365 where fewer than 20 deals were decided in 90
-- rumus: transaksi terbuka saat ini x tingkat kemenangan x rata-rata nilai menang / rata-rata hari sampai menang; tiga unsur terakhir dari
--   90 hari sampai hari terakhir yang diketahui, atau dari 365 hari bila kurang dari 20 transaksi diputuskan dalam 90 hari
-- base: open deals (a stock, all stages) of tools known into that time, and deals decided in it
-- dasar: transaksi terbuka (stok, semua tahap) dari alat yang datanya masih sampai ke masa itu, dan transaksi yang diputuskan di dalamnya
-- source: common practice of sales reporting (sales velocity equation)
-- sumber: praktik umum pelaporan penjualan (persamaan sales velocity)
-- adds: over time last, over parts none
-- gap: zero
-- better: up
-- day: day
-- grains: all
-- given: velocity
--   day, open_deals, won, decided, win_rate, average_value, cycle_days
--   2026-01-31, 40, 10, 40, 0.25, 1000, 50
-- then: value 200, n 10
select
    any_value(open_deals * win_rate * average_value / nullif(cycle_days, 0)) as value,
    coalesce(any_value(won), 0) as n
from velocity
