-- en: Users, summed over days
-- id: Pengguna, dijumlahkan antarhari
-- unit: people, added over days
-- formula: sum of each day's users: a person who came on two days counts twice
-- rumus: jumlah pengguna tiap hari: orang yang datang pada dua hari dihitung dua kali
-- base: days of an undivided report
-- dasar: hari dari laporan yang tidak terbagi
-- source: own figure, named as what it is
-- sumber: angka laporan ini sendiri, dinamai apa adanya
-- adds: over time sum, over parts sum
-- gap: unknown
-- better: up
-- day: from_day, to_day
-- by: tool, property
-- whole: is_whole
-- given: traffic_counts
--   from_day, to_day, measure, value, is_whole
--   2026-01-05, 2026-01-05, users, 10, true
--   2026-01-06, 2026-01-06, users, 5, true
--   2026-01-06, 2026-01-06, other, 7, true
-- then: value 15, n 15
select
    sum(value) as value,
    coalesce(sum(value), 0)::bigint as n
from traffic_counts
where measure = 'users'
