-- en: Days to close (median, open deals counted)
-- id: Hari sampai tutup (median, termasuk yang terbuka)
-- unit: days
-- cases: deal, deals
-- kasus: transaksi
-- formula: the day by which half of the deals created are closed, won, lost or abandoned, by Kaplan-Meier; a deal still open counts among
--   those that wait for as long as it is known to be open. None where less than half have come so far
-- rumus: hari ketika separuh dari transaksi yang dibuat sudah tertutup, baik menang, kalah, maupun ditinggalkan, menurut Kaplan-Meier;
--   transaksi yang masih terbuka dihitung menunggu selama diketahui terbuka. Tidak ada bila yang tertutup belum sampai separuh
-- base: deals created on a known day, by creation date; of a list of what was closed since a day, only those created since that day
-- dasar: transaksi yang hari pembuatannya diketahui, menurut tanggal dibuat; dari daftar yang hanya memuat transaksi yang tertutup sejak
--   suatu hari, hanya yang dibuat sejak hari itu
-- source: Kaplan and Meier 1958
-- sumber: Kaplan dan Meier 1958
-- adds: over time none, over parts none
-- gap: zero
-- better: down
-- day: created_on
-- grains: month, quarter, year, all
-- by: owner, team, product, segment, lead_source, pipeline, source
-- given: deal_lives
--   deal_id, created_on, days, is_closed
--   a, 2026-01-05, 10, true
--   b, 2026-01-06, 20, false
--   c, 2026-01-07, 30, true
--   d, 2026-01-08, 40, false
-- then: value 30, n 4
select
    km_quantile_of_counts(histogram(days), histogram(days) filter (where is_closed), 0.5) as value,
    count(*) as n
from deal_lives
