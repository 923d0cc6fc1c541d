-- en: Returning-user rate
-- id: Rasio pengguna kembali
-- unit: ratio
-- formula: returning users / users of the same day, pooled over days
-- rumus: pengguna kembali / pengguna pada hari yang sama, digabungkan dari semua hari
-- base: people of days; who comes on two days stands in both, and may be new and returning on one
-- dasar: orang per hari; yang datang pada dua hari terhitung di keduanya, dan dalam satu hari bisa terhitung baru sekaligus kembali
-- source: Google Analytics Help (returning users); HyperLogLog estimates
-- sumber: Bantuan Google Analytics (pengguna kembali); perkiraan HyperLogLog
-- adds: over time none, over parts none
-- gap: unknown
-- better: up
-- day: day
-- given: user_days
--   day, users, new_users, returning_users, people_of, is_alone
--   2026-01-05, 10, 4, 6, toko, true
--   2026-01-06, 30, 6, 24, toko, true
--   2026-01-07, 30, 6, , toko, true
-- then: numerator 30, denominator 40, n 40
select
    case when bool_and(is_alone) or count(distinct people_of) = 1 then sum(returning_users) end as numerator,
    case when bool_and(is_alone) or count(distinct people_of) = 1 then sum(users) end as denominator,
    coalesce(sum(users), 0)::bigint as n
from user_days
where returning_users is not null
