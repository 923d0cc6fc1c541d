-- en: Bounce rate (access logs)
-- id: Rasio pantulan (log akses)
-- unit: ratio
-- formula: visits of one page view / visits
-- base: visits in access logs
-- source: Matomo's definition (one action); GA4's (1 - engagement rate) and Plausible's are other metrics of the same name
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
