-- en: Returning visitors (access logs)
-- id: Pengunjung kembali (log akses)
-- unit: people
-- formula: different visitors of the period who came on a day after the first day that saw them
-- rumus: pengunjung berbeda pada periode itu yang datang pada hari sesudah hari pertama ia terlihat
-- base: page views of people in access logs; a visitor is an address with a user agent, kept as a keyed hash only
-- dasar: tayangan halaman oleh orang dalam log akses; pengunjung ialah alamat dengan user agent, disimpan hanya sebagai hash berkunci
-- source: counted from the log itself: who came before the log begins is not known
-- sumber: dihitung dari log itu sendiri: siapa yang datang sebelum log dimulai tidak diketahui
-- adds: over time none, over parts none
-- gap: unknown
-- better: up
-- day: day
-- by: site
-- of: log_chunks
-- given: visitor_returns
--   day, visitor, is_return
--   2026-01-05, 1, false
--   2026-01-05, 2, false
--   2026-01-06, 1, true
--   2026-01-07, 1, true
--   2026-01-07, 3, false
-- then: value 1, n 5
select
    count(distinct visitor) filter (is_return) as value,
    count(*) as n
from visitor_returns
