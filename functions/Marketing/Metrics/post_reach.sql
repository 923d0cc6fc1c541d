-- en: Reach, added over posts
-- id: Jangkauan, dijumlahkan antarpostingan
-- unit: accounts, added over posts
-- cases: post, posts
-- kasus: postingan
-- formula: sum of the posts' reach: an account that saw two posts counts twice
-- rumus: jumlah jangkauan postingan: akun yang melihat dua postingan dihitung dua kali
-- base: posts, by day of publication
-- dasar: postingan, menurut tanggal terbit
-- source: Meta Business Help; the platform's own count
-- sumber: Bantuan Meta Business; hitungan platform sendiri
-- adds: over time sum, over parts sum
-- gap: pause after 28 days
-- better: up
-- day: day
-- by: network, account, kind
-- whole: is_whole
-- additive: is_additive
-- given: social_counts
--   day, measure, value, is_whole
--   2026-01-05, post_reach, 10, true
--   2026-01-06, post_reach, 5, true
--   2026-01-06, other, 7, true
-- then: value 15, n 2
select
    sum(value) as value,
    count(*) as n
from social_counts
where measure = 'post_reach'
