-- en: Followers gained, net
-- id: Pertambahan pengikut bersih
-- unit: followers
-- formula: new followers - lost ones, or the difference of the number from day to day where the export tells that
-- rumus: pengikut baru - pengikut yang hilang, atau selisih jumlah pengikut dari hari ke hari bila ekspornya memuat jumlah itu
-- base: days of exports that tell it; gains without losses are not in it
-- dasar: hari dari ekspor yang memuatnya; pertambahan tanpa data yang hilang tidak termasuk
-- source: the platforms' own count
-- sumber: hitungan platform sendiri
-- adds: over time sum, over parts sum
-- gap: unknown
-- better: up
-- day: day
-- by: network, account
-- given: follower_changes
--   network, account, day, gained, lost, net
--   facebook, a, 2026-01-05, 10, 4, 6
--   facebook, a, 2026-01-06, 5, 1, 4
--   tiktok, b, 2026-01-06, , , -3
-- then: value 7, n 3
select
    sum(net) as value,
    count(*) as n
from follower_changes
where net is not null
