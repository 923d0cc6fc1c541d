-- en: Search impressions
-- id: Impresi penelusuran
-- unit: impressions
-- cases: impression, impressions
-- kasus: impresi
-- formula: sum of impressions
-- rumus: jumlah impresi
-- base: Google Search results of the property
-- dasar: hasil Google Penelusuran untuk properti itu
-- source: Search Console Help, performance report
-- sumber: Bantuan Search Console, laporan performa
-- adds: over time sum, over parts sum
-- gap: unknown
-- better: up
-- day: from_day, to_day
-- by: property, search_type, query, page, country, device
-- whole: is_whole
-- given: search_counts
--   from_day, to_day, impressions, is_whole
--   2026-01-05, 2026-01-05, 10, true
--   2026-01-06, 2026-01-06, 5, true
-- then: value 15, n 15
select
    sum(impressions)::double as value,
    coalesce(sum(impressions), 0)::bigint as n
from search_counts
