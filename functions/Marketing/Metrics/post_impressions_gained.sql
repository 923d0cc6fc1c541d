-- en: Impressions gained by posts
-- id: Pertambahan impresi postingan
-- unit: impressions or views
-- formula: difference of the posts' lifetime impressions, or views where the platform has given them up between two exports
-- base: posts that two exports tell of, and posts published between them
-- source: own figure: lifetime totals are restated by every export
-- day: from_day, to_day
-- by: network, account
-- given: post_gains
--   from_day, to_day, impressions
--   2026-01-02, 2026-01-31, 10
--   2026-02-01, 2026-02-28, 5
--   2026-02-01, 2026-02-28,
-- then: value 15, n 2
select
    sum(impressions) as value,
    count(*) as n
from post_gains
where impressions is not null
