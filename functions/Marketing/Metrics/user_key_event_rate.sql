-- en: User key event rate
-- id: Rasio peristiwa utama pengguna
-- unit: ratio
-- formula: users with a key event / users of the same day, pooled over days
-- rumus: pengguna dengan peristiwa utama / pengguna pada hari yang sama, digabungkan dari semua hari
-- base: users of days (total users where they are told, else active users); who comes on two days stands in both
-- dasar: pengguna per hari (total pengguna bila disebut, jika tidak pengguna aktif); yang datang pada dua hari terhitung di keduanya
-- source: Google Analytics Help, user key event rate; the tool's own share, weighted with the day's users
-- sumber: Bantuan Google Analytics, rasio peristiwa utama pengguna; bagian menurut alatnya, ditimbang dengan pengguna hari itu
-- adds: over time none, over parts none
-- gap: unknown
-- better: up
-- day: day
-- by: tool, property
-- whole: is_whole
-- given: user_rates
--   day, measure, rate, people, is_whole, people_of, is_alone
--   2026-01-05, user_key_event_rate, 0.1, 10, true, toko, true
--   2026-01-06, user_key_event_rate, 0.2, 30, true, toko, true
--   2026-01-06, user_key_event_rate, 0.2, 7, false, toko, true
--   2026-01-06, other, 1, 10, true, toko, true
-- then: numerator 7, denominator 40, n 40
select
    case when bool_and(is_alone) or count(distinct people_of) = 1 then sum(round(rate * people, 6)) end as numerator,
    case when bool_and(is_alone) or count(distinct people_of) = 1 then sum(people) end as denominator,
    coalesce(sum(people), 0)::bigint as n
from user_rates
where measure = 'user_key_event_rate'
