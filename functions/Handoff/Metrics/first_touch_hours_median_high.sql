-- en: Hours to first touch (upper median of those touched)
-- id: Jam sampai kontak pertama (median atas yang dihubungi)
-- unit: hours
-- cases: lead, leads
-- kasus: prospek
-- formula: the middle of the hours from the latest enquiry before it to the first human touch, of two in the middle the longer; those not
--   touched are left out, so it flatters
-- rumus: nilai tengah dari jam dari permintaan terakhir sebelum kontak sampai kontak pertama dari orang, dan bila ada dua nilai tengah,
--   yang lebih lama; yang belum dihubungi tidak dihitung, jadi hasilnya tampak lebih baik daripada kenyataannya
-- base: leads touched at a known time, by day of creation
-- dasar: prospek yang waktu kontaknya diketahui, menurut tanggal dibuat
-- source: the high median of statistics packages, a wait that some lead really had; the median beside it lies between the two
-- sumber: median atas (high median) pada paket statistik, yaitu waktu tunggu yang benar-benar dialami suatu prospek; median di sampingnya
--   terletak di antara kedua nilai tengah
-- adds: over time none, over parts none
-- gap: zero
-- better: down
-- day: created_on
-- by: channel, source
-- of: leads
-- given: leads
--   lead_key, created_on, hours_to_touch
--   a, 2026-01-05, 2
--   b, 2026-01-06, 4
--   c, 2026-01-05, 
-- then: value 4, n 2
select
    (list(hours_to_touch order by hours_to_touch) filter (where hours_to_touch is not null))[count(hours_to_touch) // 2 + 1] as value,
    count(hours_to_touch) as n
from leads
