-- en: Campaign coverage
-- id: Cakupan kampanye
-- unit: ratio
-- cases: session, sessions
-- kasus: sesi
-- formula: sessions with a campaign / sessions
-- rumus: sesi dengan nama kampanye / sesi
-- base: sessions told by campaign; it says how much of the traffic is tagged, not how good the campaigns are
-- dasar: sesi yang dilaporkan per kampanye; menunjukkan berapa banyak lalu lintas yang diberi tag, bukan seberapa baik kampanyenya
-- source: common practice (share of sessions with utm_campaign)
-- sumber: praktik umum (porsi sesi dengan utm_campaign)
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: up
-- day: from_day, to_day
-- given: campaign_sessions
--   from_day, to_day, campaign, sessions
--   2026-01-05, 2026-01-05, lebaran, 3
--   2026-01-05, 2026-01-05, , 7
--   2026-01-06, 2026-01-06, lebaran, 2
--   2026-01-06, 2026-01-06, , 18
-- then: numerator 5, denominator 30, n 30
select
    coalesce(sum(sessions) filter (campaign is not null), 0)::double as numerator,
    sum(sessions)::double as denominator,
    coalesce(sum(sessions), 0)::bigint as n
from campaign_sessions
