-- en: Follower growth
-- id: Pertumbuhan pengikut
-- unit: ratio
-- formula: (followers at the end of the month - at its start) / at its start
-- rumus: (pengikut pada akhir bulan - pada awalnya) / pada awalnya
-- base: accounts whose export gives the number of followers near both ends; networks added as accounts, not as people
-- dasar: akun yang ekspornya memuat jumlah pengikut di dekat awal dan akhir bulan; jejaring dijumlahkan sebagai akun, bukan sebagai orang
-- source: levels only, never mixed with exports that give gains
-- sumber: hanya jumlah pengikut, tidak pernah dicampur dengan ekspor yang memuat pertambahan
-- adds: over time none, over parts ratio of sums
-- gap: unknown
-- better: up
-- day: month
-- by: network, account
-- grains: month
-- given: follower_months
--   network, account, month, at_start, at_end
--   facebook, a, 2026-01-01, 1000, 1050
--   tiktok, b, 2026-01-01, 200, 190
-- then: numerator 40, denominator 1200, n 2
select
    sum(at_end - at_start) as numerator,
    sum(at_start) as denominator,
    count(*) as n
from follower_months
