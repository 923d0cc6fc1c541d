-- en: Cost per won lead, at most
-- id: Biaya per prospek yang menang, paling banyak
-- unit: money
-- cases: lead, leads
-- kasus: prospek
-- formula: cost of campaigns / (leads × the lower bound of the share won)
-- rumus: biaya kampanye / (prospek × batas bawah dari porsi yang menang)
-- base: as cost per won lead; few wins may be chance, and 19 of 20 such ranges hold the campaign's true cost
-- dasar: seperti biaya per prospek yang menang; kemenangan yang sedikit bisa kebetulan, dan 19 dari 20 rentang seperti ini memuat biaya
--   sebenarnya
-- source: Wilson 1927, score interval of a share, 95 %
-- sumber: Wilson 1927, rentang skor suatu porsi, 95 %
-- adds: over time none, over parts none
-- gap: unknown
-- better: down
-- day: from_day, to_day
-- by: campaign
-- given: campaign_returns
--   from_day, to_day, cost, leads, won
--   2026-01-01, 2026-01-31, 1000, 40, 4
--   2026-02-01, 2026-02-28, 500, 60, 6
-- then: value 271.5957698836, n 100
select
    sum(cost)::double * (sum(leads) + 3.841458820694124)
        / nullif(
            sum(leads) * (nullif(sum(won), 0) + 1.920729410347062
                - 1.959963984540054 * (sum(won) * (sum(leads) - sum(won)) / nullif(sum(leads), 0)::double + 0.960364705173531) ^ 0.5), 0)
        as value,
    coalesce(sum(leads), 0)::bigint as n
from campaign_returns
