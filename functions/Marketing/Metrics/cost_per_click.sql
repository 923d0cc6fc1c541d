-- en: Cost per click
-- id: Biaya per klik
-- unit: money
-- cases: click, clicks
-- kasus: klik
-- formula: cost / clicks, sums first
-- rumus: biaya / klik, masing-masing dijumlahkan lebih dahulu
-- base: clicks of reports that tell both
-- dasar: klik dari laporan yang memuat keduanya
-- source: Google Ads Help: average CPC is total cost / clicks
-- sumber: Bantuan Google Ads: CPC rata-rata ialah total biaya / klik
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: down
-- day: from_day, to_day
-- by: network, account, campaign
-- whole: is_whole
-- given: ad_counts
--   from_day, to_day, cost, clicks, is_whole
--   2026-01-05, 2026-01-05, 30, 10, true
--   2026-01-06, 2026-01-31, 15, 20, true
--   2026-01-06, 2026-01-06, 5, , true
-- then: numerator 45, denominator 30, n 30
select
    sum(cost)::double as numerator,
    sum(clicks)::double as denominator,
    coalesce(sum(clicks), 0)::bigint as n
from ad_counts
where cost is not null and clicks is not null
