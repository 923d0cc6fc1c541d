-- en: Quota attainment
-- id: Pencapaian kuota
-- unit: ratio
-- cases: deal, deals
-- kasus: transaksi
-- formula: won amount / quota of the same months; where only owners or teams have quotas, what these won
-- rumus: nilai menang / kuota bulan-bulan yang sama; bila hanya penanggung jawab atau tim yang punya kuota, nilai menang mereka saja
-- base: months that have a quota and of which deals are known; a month whose every win lacks an amount in the currency of the report is
--   left out; n counts the deals won
-- dasar: bulan yang punya kuota dan yang transaksinya diketahui; bulan yang semua transaksi menangnya tanpa nilai dalam mata uang laporan
--   tidak dihitung; n ialah banyaknya transaksi menang
-- source: common practice of sales reporting
-- sumber: praktik umum pelaporan penjualan
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: up
-- day: from_day, to_day
-- grains: month, quarter, year, all
-- by: owner, team
-- whole: is_whole
-- given: quota_months
--   from_day, to_day, is_whole, won, quota, deals, is_known
--   2026-01-01, 2026-01-31, true, 80, 100, 4, true
--   2026-02-01, 2026-02-28, true, 70, 100, 3, true
--   2026-02-01, 2026-02-28, false, 70, 50, 3, true
--   2026-03-01, 2026-03-31, true, , 100, 2, true
--   2026-04-01, 2026-04-30, true, 0, 100, 0, false
-- then: numerator 150, denominator 200, n 7
select
    sum(won) as numerator,
    sum(quota) as denominator,
    coalesce(sum(deals), 0)::bigint as n
from quota_months
where won is not null and is_known
