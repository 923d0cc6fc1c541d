-- en: Engagement time per active user
-- id: Waktu interaksi per pengguna aktif
-- unit: seconds
-- cases: user, users
-- kasus: pengguna
-- formula: seconds in the foreground / active users of the same day, pooled over days
-- rumus: detik di latar depan / pengguna aktif pada hari yang sama, digabungkan dari semua hari
-- base: active users of days; who comes on two days stands in both
-- dasar: pengguna aktif per hari; yang datang pada dua hari terhitung di keduanya
-- source: Google Analytics Help, average engagement time per active user
-- sumber: Bantuan Google Analytics, waktu interaksi rata-rata per pengguna aktif
-- adds: over time none, over parts none
-- gap: unknown
-- better: up
-- day: day
-- by: tool, property
-- whole: is_whole
-- given: user_rates
--   day, measure, rate, people, is_whole, people_of, is_alone
--   2026-01-05, seconds_per_active_user, 40, 10, true, toko, true
--   2026-01-06, seconds_per_active_user, 60, 30, true, toko, true
--   2026-01-06, seconds_per_active_user, 60, 7, false, toko, true
--   2026-01-06, other, 1, 10, true, toko, true
-- then: numerator 2200, denominator 40, n 40
select
    case when bool_and(is_alone) or count(distinct people_of) = 1 then sum(round(rate * people, 6)) end as numerator,
    case when bool_and(is_alone) or count(distinct people_of) = 1 then sum(people) end as denominator,
    coalesce(sum(people), 0)::bigint as n
from user_rates
where measure = 'seconds_per_active_user'
