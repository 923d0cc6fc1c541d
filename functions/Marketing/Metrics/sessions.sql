-- en: Sessions (analytics)
-- id: Sesi (alat analitik)
-- unit: sessions
-- cases: session, sessions
-- kasus: sesi
-- formula: sum of sessions
-- rumus: jumlah sesi
-- base: web traffic as the analytics tool counts it (30 minutes without activity end a session)
-- dasar: lalu lintas situs menurut hitungan alat analitik (30 menit tanpa aktivitas mengakhiri sesi)
-- source: Google Analytics Help; the tool's own definition
-- sumber: Bantuan Google Analytics; definisi alat itu sendiri
-- adds: over time sum, over parts sum
-- gap: unknown
-- better: up
-- day: from_day, to_day
-- by: tool, property, channel, source_medium, campaign, landing_page, country, device
-- whole: is_whole
-- additive: is_additive
-- given: traffic_counts
--   from_day, to_day, measure, value, is_whole
--   2026-01-05, 2026-01-05, sessions, 10, true
--   2026-01-06, 2026-01-06, sessions, 5, true
--   2026-01-06, 2026-01-06, other, 7, true
-- then: value 15, n 15
select
    sum(value) as value,
    coalesce(sum(value), 0)::bigint as n
from traffic_counts
where measure = 'sessions'
