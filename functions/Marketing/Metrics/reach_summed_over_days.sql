-- en: Reach, summed over days
-- id: Jangkauan, dijumlahkan antarhari
-- unit: accounts, added over days
-- formula: sum of each day's reach: an account reached on two days counts twice
-- rumus: jumlah jangkauan tiap hari: akun yang dijangkau pada dua hari dihitung dua kali
-- base: days of a page's chart
-- dasar: hari dalam grafik suatu halaman
-- source: own figure, named as what it is
-- sumber: angka laporan ini sendiri, dinamai apa adanya
-- adds: over time sum, over parts sum
-- gap: unknown
-- better: up
-- day: day
-- by: network, account
-- whole: is_whole
-- given: social_counts
--   day, measure, value, is_whole, is_additive
--   2026-01-05, reach, 10, true, false
--   2026-01-06, reach, 5, true, false
--   2026-01-06, other, 7, true, false
-- then: value 15, n 2
select
    sum(value) as value,
    count(*) as n
from social_counts
where measure = 'reach' and not is_additive
