-- en: Cost per campaign lead handed over
-- id: Biaya per prospek kampanye yang diserahkan
-- unit: money
-- cases: lead, leads
-- kasus: prospek
-- formula: cost of campaigns / leads of these campaigns handed over, created on the days that the cost is of
-- rumus: biaya kampanye / prospek dari kampanye itu yang diserahkan, dibuat pada hari-hari yang dicakup biaya itu
-- base: campaigns that leads name, days whose leads are all old enough to be judged
-- dasar: kampanye yang disebut prospek, pada hari yang semua prospeknya sudah cukup umur untuk dinilai
-- source: spend / qualified leads by campaign, as common in cohort reporting
-- sumber: biaya / prospek memenuhi syarat per kampanye, sebagaimana lazim dalam laporan kohort
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: down
-- day: from_day, to_day
-- by: campaign
-- given: campaign_returns
--   from_day, to_day, cost, leads
--   2026-01-01, 2026-01-31, 300, 0
--   2026-01-01, 2026-01-31, 0, 1
--   2026-01-01, 2026-01-31, 0, 1
--   2026-02-01, 2026-02-28, 600, 0
--   2026-02-01, 2026-02-28, 0, 1
-- then: numerator 900, denominator 3, n 3
select
    sum(cost)::double as numerator,
    nullif(sum(leads), 0)::double as denominator,
    coalesce(sum(leads), 0)::bigint as n
from campaign_returns
