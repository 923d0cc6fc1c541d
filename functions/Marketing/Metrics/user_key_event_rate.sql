-- en: User key event rate
-- id: Rasio peristiwa utama pengguna
-- unit: ratio
-- formula: users with a key event / users of the same day, pooled over days
-- base: users of days (total users where they are told, else active users); who comes on two days stands in both
-- source: Google Analytics Help, user key event rate; the tool's own share, weighted with the day's users
-- day: day
-- by: tool, property
-- whole: is_whole
-- given: user_rates
--   day, measure, rate, people, is_whole
--   2026-01-05, user_key_event_rate, 0.1, 10, true
--   2026-01-06, user_key_event_rate, 0.2, 30, true
--   2026-01-06, user_key_event_rate, 0.2, 7, false
--   2026-01-06, other, 1, 10, true
-- then: numerator 7, denominator 40, n 40
select
    sum(round(rate * people, 6)) as numerator,
    sum(people) as denominator,
    coalesce(sum(people), 0)::bigint as n
from user_rates
where measure = 'user_key_event_rate'
