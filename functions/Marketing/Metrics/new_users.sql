-- en: New users (analytics)
-- id: Pengguna baru (alat analitik)
-- unit: people
-- formula: sum of first visits
-- rumus: jumlah kunjungan pertama
-- base: web traffic as the analytics tool counts it
-- dasar: lalu lintas situs menurut hitungan alat analitik
-- source: Google Analytics Help; the tool's own definition
-- sumber: Bantuan Google Analytics; definisi alat itu sendiri
-- adds: over time sum, over parts sum
-- gap: unknown
-- better: up
-- day: from_day, to_day
-- by: tool, property, channel, source_medium, campaign, country, device
-- whole: is_whole
-- additive: is_additive
-- given: traffic_counts
--   from_day, to_day, measure, value, is_whole
--   2026-01-05, 2026-01-05, new_users, 10, true
--   2026-01-06, 2026-01-06, new_users, 5, true
--   2026-01-06, 2026-01-06, other, 7, true
-- then: value 15, n 15
select
    sum(value) as value,
    coalesce(sum(value), 0)::bigint as n
from traffic_counts
where measure = 'new_users'
