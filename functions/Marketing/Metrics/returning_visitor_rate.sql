-- en: Returning-visitor rate
-- id: Rasio pengunjung kembali
-- unit: ratio
-- cases: visitor, visitors
-- kasus: pengunjung
-- formula: visitors of the period who came on a day after the first day that saw them / visitors of the period
-- rumus: pengunjung periode itu yang datang pada hari sesudah hari pertama ia terlihat / pengunjung periode itu
-- base: visitors in access logs; compare equal periods only: longer ones see more return, and in the first weeks of a log everybody is new
-- dasar: pengunjung dalam log akses; bandingkan hanya periode yang sama panjang: periode yang lebih panjang melihat lebih banyak yang
--   kembali, dan pada minggu-minggu pertama suatu log semua orang tampak baru
-- source: counted from the log itself
-- sumber: dihitung dari log itu sendiri
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
-- then: numerator 1, denominator 3, n 3
select
    count(distinct visitor) filter (is_return)::double as numerator,
    count(distinct visitor)::double as denominator,
    count(distinct visitor) as n
from visitor_returns
