-- en: Won value per lead
-- id: Nilai menang per prospek
-- unit: money
-- cases: won lead, won leads
-- kasus: prospek menang
-- formula: value won within the horizon / leads
-- rumus: nilai yang dimenangkan dalam jangka waktu pengamatan / semua prospek
-- base: mature leads, by day of creation, those won for an unknown amount left out; none where no win's amount is known
-- dasar: prospek matang, menurut tanggal dibuat, tanpa yang menang dengan nilai yang tidak diketahui; tidak ada bila tidak satu pun nilai
--   menang diketahui
-- source: common practice of cohort reporting at a fixed horizon
-- sumber: praktik umum laporan kohort dengan jangka waktu tetap
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: up
-- day: created_on
-- by: channel, campaign, message, source
-- of: mature_leads
-- until: mature_days
-- given: mature_leads
--   lead_key, created_on, won_value
--   a, 2026-01-05, 900
--   b, 2026-01-06, 0
--   c, 2026-01-05,
-- then: numerator 900, denominator 2, n 1
-- given: mature_leads
--   lead_key, created_on, won_value
--   a, 2026-01-05, 0
--   b, 2026-01-05,
-- then: numerator null, denominator 1, n 0
select
    case when count(*) filter (where won_value is null) > 0 and coalesce(sum(won_value), 0) = 0 then null
        else sum(won_value) end as numerator,
    count(won_value) as denominator,
    count(*) filter (where won_value > 0) as n
from mature_leads
