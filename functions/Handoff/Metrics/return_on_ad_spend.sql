-- en: Return on ad spend
-- id: Hasil per biaya iklan (ROAS)
-- unit: times
-- cases: won lead, won leads
-- kasus: prospek menang
-- formula: value won within the horizon of the leads of campaigns / cost of these campaigns
-- rumus: nilai yang dimenangkan dalam jangka waktu pengamatan dari prospek kampanye / biaya kampanye itu
-- base: campaigns that leads name, days whose leads are all old enough to be judged; a win of unknown amount adds nothing, and there is
--   none where no win's amount is known
-- dasar: kampanye yang disebut prospek, pada hari yang semua prospeknya sudah cukup umur untuk dinilai; kemenangan tanpa nilai tidak
--   menambah apa pun, dan tidak ada angka bila tidak satu pun nilai menang diketahui
-- source: ROAS, revenue / advertising cost, by cohort of leads
-- sumber: ROAS, pendapatan / biaya iklan, per kohort prospek
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: up
-- day: from_day, to_day
-- by: campaign
-- given: campaign_returns
--   from_day, to_day, cost, won, valued, won_value
--   2026-01-01, 2026-01-31, 300, 0, 0, 0
--   2026-01-01, 2026-01-31, 0, 1, 1, 1200
--   2026-01-01, 2026-01-31, 0, 1, 0, 0
--   2026-02-01, 2026-02-28, 500, 0, 0, 0
--   2026-02-01, 2026-02-28, 0, 1, 1, 400
-- then: numerator 1600, denominator 800, n 3
-- given: campaign_returns
--   from_day, to_day, cost, won, valued, won_value
--   2026-01-01, 2026-01-31, 300, 0, 0, 0
--   2026-01-01, 2026-01-31, 0, 1, 0, 0
-- then: numerator null, denominator 300, n 1
select
    case when sum(won) > 0 and sum(valued) = 0 then null else sum(won_value) end::double as numerator,
    nullif(sum(cost), 0)::double as denominator,
    coalesce(sum(won), 0)::bigint as n
from campaign_returns
