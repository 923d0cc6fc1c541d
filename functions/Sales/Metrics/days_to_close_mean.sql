-- en: Days to close (mean)
-- id: Hari sampai menang (rata-rata)
-- unit: days
-- cases: deal, deals
-- kasus: transaksi
-- formula: the mean of close day - creation day, of won deals, by close date
-- rumus: rata-rata dari hari tutup - hari dibuat, untuk transaksi menang, menurut tanggal tutup
-- base: won deals with both days, closed on or after the day of creation
-- dasar: transaksi menang yang kedua harinya diketahui, ditutup pada hari dibuat atau sesudahnya
-- source: ratio of sums; biased low while long deals are still open
-- sumber: rasio dari jumlah; terlalu rendah selama transaksi yang lama masih terbuka
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: down
-- day: closed_on
-- by: owner, team, product, segment, lead_source, deal_type, pipeline, source
-- of: deals
-- given: won_deals
--   deal_id, closed_on, days_to_close
--   a, 2026-01-05, 10
--   b, 2026-02-01, 15
--   c, 2026-02-01, 35
--   d, 2026-02-01, -3
-- then: numerator 60, denominator 3, n 3
select
    coalesce(sum(days_to_close), 0) as numerator,
    count(days_to_close) as denominator,
    count(days_to_close) as n
from won_deals
where days_to_close >= 0
