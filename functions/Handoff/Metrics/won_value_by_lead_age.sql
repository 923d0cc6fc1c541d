-- en: Won value by age of the lead
-- id: Nilai menang menurut umur prospek
-- unit: money
-- cases: deal, deals
-- kasus: transaksi
-- formula: sum of won value by close date, split by the days between the lead's creation and the close
-- rumus: jumlah nilai menang menurut tanggal tutup, dibagi menurut banyaknya hari antara prospek dibuat dan transaksi ditutup
-- base: won deals, by close date
-- dasar: transaksi menang, menurut tanggal tutup
-- source: the bridge of a calendar month: what was won in it came from leads of many months
-- sumber: rincian satu bulan kalender: yang dimenangkan pada bulan itu berasal dari prospek banyak bulan
-- adds: over time sum, over parts sum
-- gap: zero
-- better: neither
-- day: closed_on
-- by: lead_age
-- grains: month, quarter, year, all
-- of: won_by_age
-- given: won_by_age
--   closed_on, lead_age, won_value, won_deals
--   2026-01-05, 0-30 days, 100, 1
--   2026-01-06, no lead, 50, 2
-- then: value 150, n 3
select
    sum(won_value) as value,
    coalesce(sum(won_deals), 0)::bigint as n
from won_by_age
