-- en: Engagement rate by impressions
-- id: Tingkat interaksi menurut impresi
-- unit: ratio
-- formula: engagements / impressions or views, pooled over posts (no mean of rates)
-- rumus: interaksi / impresi atau tayangan, digabungkan dari semua postingan (bukan rata-rata dari rasio)
-- base: posts that tell both; a page's days where a network has no posts
-- dasar: postingan yang memuat keduanya; data harian halaman bila postingan suatu jejaring tidak ada
-- source: ratio of sums
-- sumber: rasio dari jumlah
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: up
-- day: day
-- by: network, account, kind
-- whole: is_whole
-- additive: is_additive
-- given: social_counts
--   day, measure, value, out_of, is_whole
--   2026-01-05, engagements_by_impressions, 1, 10, true
--   2026-01-06, engagements_by_impressions, 5, 10, true
-- then: numerator 6, denominator 20, n 2
select
    sum(value) as numerator,
    sum(out_of) as denominator,
    count(*) as n
from social_counts
where measure = 'engagements_by_impressions'
