-- en: Followers lost
-- id: Pengikut yang hilang
-- unit: followers
-- formula: sum of those who stopped following
-- rumus: jumlah yang berhenti mengikuti
-- base: days of exports that tell it
-- dasar: hari dari ekspor yang memuatnya
-- source: the platforms' own count
-- sumber: hitungan platform sendiri
-- adds: over time sum, over parts sum
-- gap: unknown
-- better: down
-- day: day
-- by: network, account
-- given: follower_changes
--   network, account, day, gained, lost, net
--   facebook, a, 2026-01-05, 10, 4, 6
--   facebook, a, 2026-01-06, 5, 1, 4
--   tiktok, b, 2026-01-06, , , -3
-- then: value 5, n 2
select
    sum(lost) as value,
    count(*) as n
from follower_changes
where lost is not null
