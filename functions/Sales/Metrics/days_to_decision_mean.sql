-- en: Days to close (mean of closed deals)
-- id: Hari sampai tutup (rata-rata yang tertutup)
-- unit: days
-- cases: deal, deals
-- kasus: transaksi
-- formula: sum of close day - creation day / deals, of deals closed as won, lost or abandoned, by creation date; too low while many are
--   open
-- rumus: jumlah dari hari tutup - hari dibuat / banyaknya transaksi, untuk transaksi yang tertutup sebagai menang, kalah, atau
--   ditinggalkan, menurut tanggal dibuat; terlalu rendah selama masih banyak yang terbuka
-- base: closed deals with both days, closed on or after the day of creation; of a list of what was closed since a day, only those created
--   since that day
-- dasar: transaksi tertutup yang kedua harinya diketahui, ditutup pada hari dibuat atau sesudahnya; dari daftar yang hanya memuat
--   transaksi yang tertutup sejak suatu hari, hanya yang dibuat sejak hari itu
-- source: common practice of sales reporting (sales cycle length)
-- sumber: praktik umum pelaporan penjualan (panjang siklus penjualan)
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: down
-- day: created_on
-- grains: month, quarter, year, all
-- by: owner, team, pipeline, source
-- given: deal_lives
--   deal_id, created_on, days, is_closed
--   a, 2026-01-05, 10, true
--   b, 2026-01-06, 50, false
--   c, 2026-01-07, 30, true
-- then: numerator 40, denominator 2, n 2
select
    coalesce(sum(days), 0) as numerator,
    count(days) as denominator,
    count(*) as n
from deal_lives
where is_closed
