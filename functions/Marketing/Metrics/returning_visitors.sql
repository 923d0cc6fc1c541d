-- en: Returning visitors
-- id: Pengunjung kembali
-- unit: people
-- formula: different visitors of the period who came on a day after the first day that saw them
-- base: page views of people in access logs; a visitor is an address with a user agent, kept as a keyed hash only
-- source: counted from the log itself: who came before the log begins is not known
-- day: day
-- by: site
-- of: log_chunks
-- given: visitor_returns
--   day, visitor, is_return
--   2026-01-05, 1, false
--   2026-01-05, 2, false
--   2026-01-06, 1, true
--   2026-01-07, 1, true
--   2026-01-07, 3, false
-- then: value 1, n 5
select
    count(distinct visitor) filter (is_return) as value,
    count(*) as n
from visitor_returns
