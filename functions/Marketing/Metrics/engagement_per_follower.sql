-- en: Engagement per follower and day
-- id: Interaksi per pengikut per hari
-- unit: ratio
-- formula: day's engagements / followers on that day, pooled over days
-- rumus: interaksi sehari / pengikut pada hari itu, digabungkan dari semua hari
-- base: days of accounts whose export gives the number of followers; days without an engagement are not in it
-- dasar: hari dari akun yang ekspornya memuat jumlah pengikut; hari tanpa interaksi tidak termasuk
-- source: common practice (daily engagement rate by followers), as a ratio of sums
-- sumber: praktik umum (tingkat interaksi harian menurut pengikut), sebagai rasio dari jumlah
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: up
-- day: day
-- by: network, account
-- given: follower_engagements
--   network, account, day, engagements, followers
--   facebook, a, 2026-01-05, 10, 1000
--   facebook, a, 2026-01-06, 30, 1000
-- then: numerator 40, denominator 2000, n 2
select
    sum(engagements) as numerator,
    sum(followers) as denominator,
    count(*) as n
from follower_engagements
