-- en: Value won of these leads
-- id: Nilai menang dari prospek ini
-- unit: money
-- cases: won lead, won leads
-- kasus: prospek menang
-- formula: sum of the value won within the horizon after the lead's creation
-- rumus: jumlah nilai yang dimenangkan dalam jangka waktu pengamatan sejak prospek dibuat
-- base: mature leads, by day of creation, those won for an unknown amount left out; none where no win's amount is known
-- dasar: prospek matang, menurut tanggal dibuat, tanpa yang menang dengan nilai yang tidak diketahui; tidak ada bila tidak satu pun nilai
--   menang diketahui
-- source: common practice of cohort reporting at a fixed horizon
-- sumber: praktik umum laporan kohort dengan jangka waktu tetap
-- adds: over time sum, over parts sum
-- gap: zero
-- better: up
-- day: created_on
-- by: channel, campaign, message
-- of: mature_leads
-- until: mature_days
-- given: mature_leads
--   lead_key, created_on, won_value
--   a, 2026-01-05, 900
--   b, 2026-01-06, 100
--   c, 2026-01-05,
-- then: value 1000, n 2
-- given: mature_leads
--   lead_key, created_on, won_value
--   a, 2026-01-05, 0
--   b, 2026-01-05,
-- then: value null, n 0
select
    case when count(*) filter (where won_value is null) > 0 and coalesce(sum(won_value), 0) = 0 then null else sum(won_value) end as value,
    count(*) filter (where won_value > 0) as n
from mature_leads
