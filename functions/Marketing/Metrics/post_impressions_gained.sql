-- en: Impressions gained by posts
-- id: Pertambahan impresi postingan
-- unit: impressions or views
-- cases: post, posts
-- kasus: postingan
-- formula: difference of the posts' lifetime impressions, or views where the platform has given them up between two exports
-- rumus: selisih impresi postingan sepanjang waktu antara dua ekspor, atau tayangan bila platform sudah tidak lagi memakai impresi
-- base: posts that two exports tell of, and posts published between them
-- dasar: postingan yang dimuat dua ekspor, dan postingan yang terbit di antara keduanya
-- source: own figure: lifetime totals are restated by every export
-- sumber: angka laporan ini sendiri: setiap ekspor menyatakan ulang total sepanjang waktu
-- adds: over time sum, over parts sum
-- gap: unknown
-- better: up
-- day: from_day, to_day
-- by: network, account
-- given: post_gains
--   from_day, to_day, impressions
--   2026-01-02, 2026-01-31, 10
--   2026-02-01, 2026-02-28, 5
--   2026-02-01, 2026-02-28,
-- then: value 15, n 2
select
    sum(impressions) as value,
    count(*) as n
from post_gains
where impressions is not null
