-- en: Visitors (access logs)
-- id: Pengunjung (log akses)
-- unit: people
-- formula: different visitors of the period; never a sum over days, since one who comes twice counts once
-- rumus: pengunjung berbeda pada periode itu; bukan jumlah dari hari ke hari, karena yang datang dua kali dihitung sekali
-- base: page views of people in access logs; a visitor is an address with a user agent, kept as a keyed hash only
-- dasar: tayangan halaman oleh orang dalam log akses; pengunjung ialah alamat dengan user agent, disimpan hanya sebagai hash berkunci
-- source: Apache and nginx logs hold no better; people behind one address with one browser are one, a person with two devices is two
-- sumber: log Apache dan nginx tidak memuat yang lebih baik; beberapa orang di balik satu alamat dengan satu peramban terhitung satu,
--   seorang dengan dua perangkat terhitung dua
-- adds: over time none, over parts none
-- gap: unknown
-- better: up
-- day: day
-- by: site
-- of: log_chunks
-- given: visitor_days
--   day, visitor
--   2026-01-05, 1
--   2026-01-05, 2
--   2026-01-06, 1
-- then: value 2, n 3
select
    count(distinct visitor) as value,
    count(*) as n
from visitor_days
