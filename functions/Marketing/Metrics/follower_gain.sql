-- en: Follower gain
-- id: Pertambahan pengikut
-- unit: followers
-- formula: sum of new followers
-- rumus: jumlah pengikut baru
-- base: days of a page's chart
-- dasar: hari dalam grafik suatu halaman
-- source: Meta Business Help; the platform's own count
-- sumber: Bantuan Meta Business; hitungan platform sendiri
-- adds: over time sum, over parts sum
-- gap: unknown
-- better: up
-- day: day
-- by: network, account
-- whole: is_whole
-- additive: is_additive
-- given: social_counts
--   day, measure, value, is_whole
--   2026-01-05, follows, 10, true
--   2026-01-06, follows, 5, true
--   2026-01-06, other, 7, true
-- then: value 15, n 2
select
    sum(value) as value,
    count(*) as n
from social_counts
where measure = 'follows'
