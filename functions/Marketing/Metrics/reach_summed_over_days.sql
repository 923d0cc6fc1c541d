-- en: Reach, summed over days
-- id: Jangkauan, dijumlahkan antarhari
-- unit: accounts, added over days
-- formula: sum of each day's reach: an account reached on two days counts twice; n/a where several networks or accounts are known on a day
-- rumus: jumlah jangkauan tiap hari: akun yang dijangkau pada dua hari dihitung dua kali; tidak tersedia bila pada suatu hari ada beberapa
--   jejaring atau akun
-- base: days of a page's chart
-- dasar: hari dalam grafik suatu halaman
-- source: own figure, named as what it is
-- sumber: angka laporan ini sendiri, dinamai apa adanya
-- adds: over time none, over parts none
-- gap: unknown
-- better: up
-- day: day
-- by: network, account
-- given: social_counts
--   day, measure, value, people_of, is_alone, is_additive
--   2026-01-05, reach, 10, facebook, true, false
--   2026-01-06, reach, 5, facebook, true, false
--   2026-01-06, other, 7, facebook, true, false
-- then: value 15, n 2
-- given: social_counts
--   day, measure, value, people_of, is_alone, is_additive
--   2026-01-05, reach, 10, facebook, true, false
--   2026-01-06, reach, 5, facebook, false, false
--   2026-01-06, reach, , instagram, false, false
-- then: value null, n 2
select
    case when bool_and(is_alone) or count(distinct people_of) = 1 then sum(value) end as value,
    count(value) as n
from social_counts
where measure = 'reach' and not is_additive
