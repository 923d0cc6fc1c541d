-- en: Average search position
-- id: Posisi penelusuran rata-rata
-- unit: position
-- cases: impression, impressions
-- kasus: impresi
-- formula: sum of position x impressions / impressions: a mean of means would weigh a day with one impression as much as one with a
--   thousand
-- rumus: jumlah posisi x impresi / impresi: rata-rata dari rata-rata akan memberi hari dengan satu impresi bobot yang sama dengan hari
--   dengan seribu impresi
-- base: impressions in Google Search results that have a position
-- dasar: impresi di hasil Google Penelusuran yang punya posisi
-- source: Search Console Help, performance report: the average of the topmost position, 1 is best
-- sumber: Bantuan Search Console, laporan performa: rata-rata posisi teratas, 1 yang terbaik
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: down
-- day: from_day, to_day
-- by: property, search_type, query, page, country, device
-- whole: is_whole
-- given: search_counts
--   from_day, to_day, impressions, position, is_whole
--   2026-01-05, 2026-01-05, 10, 4, true
--   2026-01-06, 2026-01-06, 30, 8, true
-- then: numerator 280, denominator 40, n 40
select
    sum(position * impressions) as numerator,
    sum(impressions) as denominator,
    coalesce(sum(impressions), 0)::bigint as n
from search_counts
where position is not null and impressions is not null
