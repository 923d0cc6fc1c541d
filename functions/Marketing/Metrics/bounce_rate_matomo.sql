-- en: Bounce rate (Matomo)
-- id: Rasio pantulan (Matomo)
-- unit: ratio
-- cases: visit, visits
-- kasus: kunjungan
-- formula: visits with one action / visits
-- rumus: kunjungan dengan satu tindakan / kunjungan
-- base: visits as Matomo counts them; other tools mean another thing by this name
-- dasar: kunjungan menurut hitungan Matomo; alat lain memakai nama ini untuk hal yang berbeda
-- source: Matomo glossary, bounce rate
-- sumber: glosarium Matomo, bounce rate
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: down
-- day: from_day, to_day
-- by: property
-- given: traffic_counts
--   from_day, to_day, measure, value, out_of, tool, property
--   2026-01-05, 2026-01-05, bounces, 4, 10, matomo, mesinkopi.example
--   2026-01-06, 2026-01-06, bounces, 10, 30, matomo, mesinkopi.example
--   2026-01-06, 2026-01-06, bounces, 7, 10, other, mesinkopi.example
-- then: numerator 14, denominator 40, n 40
select
    sum(value) as numerator,
    sum(out_of) as denominator,
    coalesce(sum(out_of), 0)::bigint as n
from traffic_counts
where measure = 'bounces' and out_of is not null and tool = 'matomo'
