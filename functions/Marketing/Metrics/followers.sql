-- en: Followers
-- id: Pengikut
-- unit: followers
-- formula: sum over accounts of the last number of followers known within the month; n/a where one of them is not known
-- rumus: jumlah dari semua akun atas angka pengikut terakhir yang diketahui dalam bulan itu; tidak tersedia bila salah satunya tidak
--   diketahui
-- base: accounts whose export gives the number of followers; networks added as accounts, not as people
-- dasar: akun yang ekspornya memuat jumlah pengikut; jejaring dijumlahkan sebagai akun, bukan sebagai orang
-- source: the platform's own count; levels only, never mixed with exports that give gains
-- sumber: hitungan platform sendiri; hanya jumlah pengikut, tidak pernah dicampur dengan ekspor yang memuat pertambahan
-- adds: over time last, over parts sum
-- gap: unknown
-- better: up
-- day: month
-- by: network, account
-- grains: month
-- given: follower_levels
--   network, account, month, followers
--   facebook, a, 2026-01-01, 1050
--   tiktok, b, 2026-01-01, 190
-- then: value 1240, n 2
-- given: follower_levels
--   network, account, month, followers
--   facebook, a, 2026-01-01, 1050
--   tiktok, b, 2026-01-01,
-- then: value null, n 1
select
    case when count(followers) = count(*) then sum(followers) end as value,
    count(followers) as n
from follower_levels
