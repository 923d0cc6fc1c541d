-- en: Bounce rate (access logs)
-- id: Rasio pantulan (log akses)
-- unit: ratio
-- cases: visit, visits
-- kasus: kunjungan
-- formula: visits of one page view / visits
-- rumus: kunjungan dengan satu tayangan halaman / kunjungan
-- base: visits in access logs
-- dasar: kunjungan dalam log akses
-- source: Matomo's definition (one action); GA4's (1 - engagement rate) and Plausible's are other metrics of the same name
-- sumber: definisi Matomo (satu tindakan); milik GA4 (1 - rasio interaksi) dan milik Plausible adalah metrik lain dengan nama yang sama
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: down
-- day: day
-- by: channel, campaign, site
-- of: log_chunks
-- given: visits
--   visitor, visit, day, page_views
--   1, 1, 2026-01-05, 3
--   1, 2, 2026-01-05, 1
--   2, 1, 2026-01-06, 1
--   3, 1, 2026-01-06, 1
-- then: numerator 3, denominator 4, n 4
select
    count(*) filter (where page_views = 1) as numerator,
    count(*) as denominator,
    count(*) as n
from visits
