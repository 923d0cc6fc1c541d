-- en: Engagement time per session
-- id: Waktu interaksi per sesi
-- unit: seconds
-- cases: session, sessions
-- kasus: sesi
-- formula: seconds in the foreground / sessions
-- rumus: detik di latar depan / sesi
-- base: sessions of reports that tell both
-- dasar: sesi dari laporan yang memuat keduanya
-- source: Google Analytics Help, average engagement time per session
-- sumber: Bantuan Google Analytics, waktu interaksi rata-rata per sesi
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: up
-- day: from_day, to_day
-- by: tool, property, channel, source_medium, campaign, landing_page, country, device
-- whole: is_whole
-- additive: is_additive
-- given: traffic_counts
--   from_day, to_day, measure, value, out_of, is_whole
--   2026-01-05, 2026-01-05, engagement_seconds, 300, 10, true
--   2026-01-06, 2026-01-06, engagement_seconds, 500, 10, true
-- then: numerator 800, denominator 20, n 20
select
    sum(value) as numerator,
    sum(out_of) as denominator,
    coalesce(sum(out_of), 0)::bigint as n
from traffic_counts
where measure = 'engagement_seconds' and out_of is not null
