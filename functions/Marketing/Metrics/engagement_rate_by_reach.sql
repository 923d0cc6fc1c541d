-- en: Engagement rate by reach
-- id: Tingkat interaksi menurut jangkauan
-- unit: ratio
-- cases: post, posts
-- kasus: postingan
-- formula: engagements / reach, pooled over posts (no mean of rates)
-- rumus: interaksi / jangkauan, digabungkan dari semua postingan (bukan rata-rata dari rasio)
-- base: posts that tell both
-- dasar: postingan yang memuat keduanya
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
--   2026-01-05, engagements_by_reach, 1, 10, true
--   2026-01-06, engagements_by_reach, 5, 10, true
-- then: numerator 6, denominator 20, n 2
select
    sum(value) as numerator,
    sum(out_of) as denominator,
    count(*) as n
from social_counts
where measure = 'engagements_by_reach'
