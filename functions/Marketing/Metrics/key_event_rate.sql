-- en: Key-event conversion rate
-- id: Rasio konversi peristiwa utama
-- unit: ratio
-- cases: session, sessions
-- kasus: sesi
-- formula: sessions with a key event / sessions
-- rumus: sesi dengan peristiwa utama / sesi
-- base: sessions of reports that tell both
-- dasar: sesi dari laporan yang memuat keduanya
-- source: Google Analytics Help; the tool's own definition: session key event rate
-- sumber: Bantuan Google Analytics; definisi alat itu sendiri: rasio peristiwa utama sesi
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: up
-- day: from_day, to_day
-- by: tool, property, channel, source_medium, campaign, landing_page, country, device
-- whole: is_whole
-- additive: is_additive
-- given: traffic_counts
--   from_day, to_day, measure, value, out_of, is_whole
--   2026-01-05, 2026-01-05, key_event_sessions, 1, 10, true
--   2026-01-06, 2026-01-06, key_event_sessions, 5, 10, true
-- then: numerator 6, denominator 20, n 20
select
    sum(value) as numerator,
    sum(out_of) as denominator,
    coalesce(sum(out_of), 0)::bigint as n
from traffic_counts
where measure = 'key_event_sessions'
