-- en: Cost per won lead
-- id: Biaya per prospek yang menang
-- unit: money
-- cases: won lead, won leads
-- kasus: prospek menang
-- formula: cost of campaigns / leads of these campaigns won within the horizon after their creation
-- rumus: biaya kampanye / prospek dari kampanye itu yang dimenangkan dalam jangka waktu pengamatan sejak dibuat
-- base: campaigns that leads name, days whose leads are all old enough to be judged; none where nothing was won
-- dasar: kampanye yang disebut prospek, pada hari yang semua prospeknya sudah cukup umur untuk dinilai; tidak ada bila
--   tidak ada yang menang
-- source: customer acquisition cost of advertising by campaign cohort, without wages and tools
-- sumber: biaya akuisisi pelanggan dari iklan per kohort kampanye, tanpa gaji dan peralatan
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: down
-- day: from_day, to_day
-- by: campaign
-- given: campaign_returns
--   from_day, to_day, cost, won
--   2026-01-01, 2026-01-31, 300, 0
--   2026-01-01, 2026-01-31, 0, 1
--   2026-02-01, 2026-02-28, 500, 0
--   2026-02-01, 2026-02-28, 0, 1
-- then: numerator 800, denominator 2, n 2
select
    sum(cost)::double as numerator,
    nullif(sum(won), 0)::double as denominator,
    coalesce(sum(won), 0)::bigint as n
from campaign_returns
