-- en: Social engagements
-- id: Interaksi media sosial
-- unit: engagements
-- cases: post or day, posts or days
-- kasus: postingan atau hari
-- formula: reactions + comments + shares + saves, as far as the platform gives them
-- rumus: reaksi + komentar + berbagi + simpan, sejauh disediakan platform
-- base: posts by day of publication; a page's days where a network has no posts
-- dasar: postingan menurut tanggal terbit; data harian halaman bila postingan suatu jejaring tidak ada
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
--   2026-01-05, engagements, 10, true
--   2026-01-06, engagements, 5, true
--   2026-01-06, other, 7, true
-- then: value 15, n 2
select
    sum(value) as value,
    count(*) as n
from social_counts
where measure = 'engagements'
