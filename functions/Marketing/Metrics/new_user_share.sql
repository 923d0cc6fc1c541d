-- en: Share of new users
-- id: Porsi pengguna baru
-- unit: ratio
-- formula: new users / users of the same day, pooled over days
-- rumus: pengguna baru / pengguna pada hari yang sama, digabungkan dari semua hari
-- base: people of days; who comes on two days stands in both
-- dasar: orang per hari; yang datang pada dua hari terhitung di keduanya
-- source: Google Analytics Help (first visit); HyperLogLog estimates
-- sumber: Bantuan Google Analytics (kunjungan pertama); perkiraan HyperLogLog
-- adds: over time none, over parts none
-- gap: unknown
-- better: neither
-- day: day
-- given: user_days
--   day, users, new_users, returning_users, people_of, is_alone
--   2026-01-05, 10, 4, 6, toko, true
--   2026-01-06, 30, 6, 24, toko, true
--   2026-01-07, 30, , 24, toko, true
-- then: numerator 10, denominator 40, n 40
select
    case when bool_and(is_alone) or count(distinct people_of) = 1 then sum(new_users) end as numerator,
    case when bool_and(is_alone) or count(distinct people_of) = 1 then sum(users) end as denominator,
    coalesce(sum(users), 0)::bigint as n
from user_days
where new_users is not null
