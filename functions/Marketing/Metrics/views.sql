-- en: Social views
-- id: Tayangan media sosial
-- unit: views
-- cases: post or day, posts or days
-- kasus: postingan atau hari
-- formula: sum of views (plays of a video, or whatever the network counts as one)
-- rumus: jumlah tayangan (pemutaran video, atau apa pun yang dihitung jejaring sebagai tayangan)
-- base: posts by day of publication; an account's days where no posts are known
-- dasar: postingan menurut tanggal terbit; data harian akun bila postingannya tidak diketahui
-- source: Meta Business Help; the platform's own count
-- sumber: Bantuan Meta Business; hitungan platform sendiri
-- adds: over time sum, over parts sum
-- gap: unknown
-- better: up
-- day: day
-- by: network, account, kind
-- whole: is_whole
-- additive: is_additive
-- given: social_counts
--   day, measure, value, is_whole
--   2026-01-05, views, 10, true
--   2026-01-06, views, 5, true
--   2026-01-06, other, 7, true
-- then: value 15, n 2
select
    sum(value) as value,
    count(*) as n
from social_counts
where measure = 'views'
