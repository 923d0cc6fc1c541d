-- en: Users (analytics)
-- id: Pengguna (alat analitik)
-- unit: people a day
-- formula: people of one day; never added over days, nor over sites
-- rumus: orang dalam satu hari; tidak pernah dijumlahkan antarhari maupun antarsitus
-- base: days of an undivided report
-- dasar: hari dari laporan yang tidak terbagi
-- source: Google Analytics Help; the tool's own definition
-- sumber: Bantuan Google Analytics; definisi alat itu sendiri
-- adds: over time none, over parts none
-- gap: unknown
-- better: up
-- day: from_day, to_day
-- by: tool, property
-- whole: is_whole
-- additive: is_additive
-- grains: day
-- given: traffic_counts
--   from_day, to_day, measure, value, people_of, is_alone, is_whole
--   2026-01-05, 2026-01-05, users, 10, toko, true, true
--   2026-01-06, 2026-01-06, users, 5, toko, true, true
--   2026-01-06, 2026-01-06, other, 7, toko, true, true
-- then: value 15, n 15
-- given: traffic_counts
--   from_day, to_day, measure, value, people_of, is_alone, is_whole
--   2026-01-05, 2026-01-05, users, 10, toko, true, true
--   2026-01-06, 2026-01-06, users, 5, toko, false, true
--   2026-01-06, 2026-01-06, users, , grosir, false, true
-- then: value null, n 15
select
    case when bool_and(is_alone) or count(distinct people_of) = 1 then sum(value) end as value,
    coalesce(sum(value), 0)::bigint as n
from traffic_counts
where measure = 'users'
