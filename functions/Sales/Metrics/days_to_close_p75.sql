-- en: Days to close (75th percentile)
-- id: Hari sampai menang (persentil 75)
-- unit: days
-- cases: deal, deals
-- kasus: transaksi
-- formula: three quarters of won deals closed within this many days (n-1 linear), of won deals, by close date
-- rumus: tiga perempat transaksi menang ditutup dalam sekian hari (n-1 linear), untuk transaksi menang, menurut tanggal tutup
-- base: won deals with both days, closed on or after the day of creation
-- dasar: transaksi menang yang kedua harinya diketahui, ditutup pada hari dibuat atau sesudahnya
-- source: Hyndman and Fan 1996, type 7
-- sumber: Hyndman dan Fan 1996, tipe 7
-- adds: over time none, over parts none
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
-- then: value 25, n 3
select
    quantile_cont(days_to_close::double, 0.75) as value,
    count(days_to_close) as n
from won_deals
where days_to_close >= 0
