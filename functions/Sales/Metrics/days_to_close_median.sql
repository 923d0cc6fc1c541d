-- en: Days to close (median)
-- id: Hari sampai menang (median)
-- unit: days
-- cases: deal, deals
-- kasus: transaksi
-- formula: the middle of close day - creation day (n-1 linear), of won deals, by close date
-- rumus: nilai tengah dari hari tutup - hari dibuat (n-1 linear), untuk transaksi menang, menurut tanggal tutup
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
-- then: value 15, n 3
select
    quantile_cont(days_to_close::double, 0.5) as value,
    count(days_to_close) as n
from won_deals
where days_to_close >= 0
