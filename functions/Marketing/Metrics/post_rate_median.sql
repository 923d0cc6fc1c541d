-- en: Median of the posts' engagement rates
-- id: Median tingkat interaksi postingan
-- unit: ratio
-- cases: post, posts
-- kasus: postingan
-- formula: median of the posts' own rates, by reach where told, else by impressions or views; beside the pooled rate, which a single large
--   post can move
-- rumus: median dari tingkat interaksi tiap postingan, menurut jangkauan bila diketahui, selain itu menurut impresi atau tayangan;
--   pendamping bagi tingkat gabungan, yang bisa bergeser karena satu postingan besar
-- base: posts that tell engagements and how many saw them, by day of publication
-- dasar: postingan yang memuat interaksi dan berapa banyak yang melihatnya, menurut tanggal terbit
-- source: median, since a mean of rates is nobody's rate
-- sumber: median, karena rata-rata dari rasio bukan rasio siapa pun
-- adds: over time none, over parts none
-- gap: unknown
-- better: up
-- day: published_on
-- by: network, account, kind
-- grains: month, quarter, year, all
-- given: post_rates
--   published_on, network, rate
--   2026-01-05, facebook, 0.01
--   2026-01-06, facebook, 0.02
--   2026-01-07, facebook, 0.30
-- then: value 0.02, n 3
select
    median(rate) as value,
    count(*) as n
from post_rates
