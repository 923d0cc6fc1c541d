-- en: Social reach
-- id: Jangkauan media sosial
-- unit: accounts; added over posts where a network has no daily chart
-- formula: a day's reach from the page's chart, never added over days or networks; where there is no chart, the sum of the posts' reach by
--   day of publication (an account that saw two posts counts twice)
-- rumus: jangkauan sehari dari grafik halaman, tidak pernah dijumlahkan antarhari atau antarjejaring; bila tidak ada grafik, jumlah
--   jangkauan postingan menurut tanggal terbit (akun yang melihat dua postingan dihitung dua kali)
-- base: accounts reached
-- dasar: akun yang dijangkau
-- source: Meta Business Help; the platform's own count
-- sumber: Bantuan Meta Business; hitungan platform sendiri
-- adds: over time sum, over parts none
-- gap: unknown
-- better: up
-- day: day
-- by: network, account, kind
-- whole: is_whole
-- additive: is_additive
-- given: social_counts
--   day, measure, value, is_whole
--   2026-01-05, reach, 10, true
--   2026-01-06, reach, 5, true
--   2026-01-06, other, 7, true
-- then: value 15, n 2
select
    sum(value) as value,
    count(*) as n
from social_counts
where measure = 'reach'
