-- en: Won value
-- id: Nilai menang
-- unit: money
-- cases: deal, deals
-- kasus: transaksi
-- formula: sum of the amounts of won deals, by close date; deals without an amount or a rate of exchange are left out; not known where
--   deals were won and none has one
-- rumus: jumlah nilai transaksi menang, menurut tanggal tutup; transaksi tanpa nilai atau tanpa kurs tidak dihitung; tidak diketahui bila
--   ada transaksi menang tetapi tidak satu pun punya nilai
-- base: won deals with an amount in the report's currency
-- dasar: transaksi menang dengan nilai dalam mata uang laporan
-- source: common practice of sales reporting (bookings by close date)
-- sumber: praktik umum pelaporan penjualan (bookings menurut tanggal tutup)
-- adds: over time sum, over parts sum
-- gap: zero
-- better: up
-- day: closed_on
-- by: owner, team, product, segment, lead_source, deal_type, pipeline, source
-- of: deals
-- given: won_deals
--   deal_id, closed_on, value
--   a, 2026-01-05, 100
--   b, 2026-02-01, 50
--   c, 2026-02-01,
-- then: value 150, n 2
select
    case when count(*) = 0 then 0 else sum(value) end as value,
    count(value) as n
from won_deals
