-- en: Hours to first touch (median of those touched)
-- id: Jam sampai kontak pertama (median yang dihubungi)
-- unit: hours
-- cases: lead, leads
-- kasus: prospek
-- formula: median of hours from the latest enquiry before it to the first human touch, linear between neighbours; those not touched are
--   left out, so it flatters
-- rumus: median jam dari permintaan terakhir sebelum kontak sampai kontak pertama dari orang, linear di antara dua nilai yang berdekatan;
--   yang belum dihubungi tidak dihitung, jadi hasilnya tampak lebih baik daripada kenyataannya
-- base: leads touched at a known time, by day of creation
-- dasar: prospek yang waktu kontaknya diketahui, menurut tanggal dibuat
-- source: as tools give it; read the speed to lead, which counts those still waiting
-- sumber: cara hitung yang lazim pada alat penjualan; bacalah kecepatan menghubungi prospek, yang ikut menghitung yang masih menunggu
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
-- then: value 3, n 2
select
    quantile_cont(hours_to_touch, 0.5) as value,
    count(hours_to_touch) as n
from leads
