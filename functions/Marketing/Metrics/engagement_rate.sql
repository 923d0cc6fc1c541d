-- en: Engagement rate
-- id: Rasio interaksi
-- unit: ratio
-- cases: session, sessions
-- kasus: sesi
-- formula: engaged sessions / sessions
-- rumus: sesi dengan interaksi / sesi
-- base: sessions of reports that tell both
-- dasar: sesi dari laporan yang memuat keduanya
-- source: Google Analytics Help; the tool's own definition: longer than 10 s, or a key event, or two views
-- sumber: Bantuan Google Analytics; definisi alat itu sendiri: lebih dari 10 detik, atau ada peristiwa utama, atau dua tayangan
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: up
-- day: from_day, to_day
-- by: tool, property, channel, source_medium, campaign, landing_page, country, device
-- whole: is_whole
-- additive: is_additive
-- given: traffic_counts
--   from_day, to_day, measure, value, out_of, is_whole
--   2026-01-05, 2026-01-05, engaged_sessions, 1, 10, true
--   2026-01-06, 2026-01-06, engaged_sessions, 5, 10, true
-- then: numerator 6, denominator 20, n 20
select
    sum(value) as numerator,
    sum(out_of) as denominator,
    coalesce(sum(out_of), 0)::bigint as n
from traffic_counts
where measure = 'engaged_sessions'
