-- en: Search click-through rate (CTR)
-- id: CTR penelusuran (rasio klik)
-- unit: ratio
-- cases: impression, impressions
-- kasus: impresi
-- formula: clicks / impressions
-- rumus: klik / impresi
-- base: impressions in Google Search results of the property
-- dasar: impresi di hasil Google Penelusuran untuk properti itu
-- source: Search Console Help, performance report
-- sumber: Bantuan Search Console, laporan performa
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: up
-- day: from_day, to_day
-- by: property, search_type, query, page, country, device
-- whole: is_whole
-- given: search_counts
--   from_day, to_day, clicks, impressions, is_whole
--   2026-01-05, 2026-01-05, 1, 10, true
--   2026-01-06, 2026-01-06, 5, 30, true
--   2026-01-07, 2026-01-07, , 30, true
-- then: numerator 6, denominator 40, n 40
select
    sum(clicks) as numerator,
    sum(impressions) as denominator,
    coalesce(sum(impressions), 0)::bigint as n
from search_counts
where clicks is not null and impressions is not null
