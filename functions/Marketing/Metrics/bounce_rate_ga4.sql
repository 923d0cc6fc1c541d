-- en: Bounce rate (GA4)
-- id: Rasio pantulan (GA4)
-- unit: ratio
-- cases: session, sessions
-- kasus: sesi
-- formula: 1 - engaged sessions / sessions
-- rumus: 1 - sesi dengan interaksi / sesi
-- base: sessions as GA4 counts them; other tools mean another thing by this name
-- dasar: sesi menurut hitungan GA4; alat lain memakai nama ini untuk hal yang berbeda
-- source: Google Analytics Help, bounce rate
-- sumber: Bantuan Google Analytics, rasio pantulan
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: down
-- day: from_day, to_day
-- by: property
-- given: traffic_counts
--   from_day, to_day, measure, value, out_of, tool, property
--   2026-01-05, 2026-01-05, engaged_sessions, 6, 10, ga4, mesinkopi.example
--   2026-01-06, 2026-01-06, engaged_sessions, 20, 30, ga4, mesinkopi.example
--   2026-01-06, 2026-01-06, engaged_sessions, 7, 10, matomo, mesinkopi.example
-- then: numerator 14, denominator 40, n 40
select
    sum(out_of - value) as numerator,
    sum(out_of) as denominator,
    coalesce(sum(out_of), 0)::bigint as n
from traffic_counts
where measure = 'engaged_sessions' and out_of is not null and tool in ('ga4', 'ga4-bigquery', 'ga4-pieces', 'ga4-intraday')
