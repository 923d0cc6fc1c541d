-- en: Hours to first touch (mean of those touched)
-- id: Jam sampai kontak pertama (rata-rata yang dihubungi)
-- unit: hours
-- cases: lead, leads
-- kasus: prospek
-- formula: sum of hours from the latest enquiry before it to the first human touch / touched leads; those not touched are left out, so it
--   flatters
-- rumus: jumlah jam dari permintaan terakhir sebelum kontak sampai kontak pertama dari orang / prospek yang dihubungi; yang belum dihubungi
--   tidak dihitung, jadi hasilnya tampak lebih baik daripada kenyataannya
-- base: leads touched at a known time, by day of creation
-- dasar: prospek yang waktu kontaknya diketahui, menurut tanggal dibuat
-- source: as tools give it; read the speed to lead, which counts those still waiting
-- sumber: cara hitung yang lazim pada alat penjualan; bacalah kecepatan menghubungi prospek, yang ikut menghitung yang masih menunggu
-- adds: over time ratio of sums, over parts ratio of sums
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
-- then: numerator 6, denominator 2, n 2
select
    sum(hours_to_touch) as numerator,
    count(hours_to_touch) as denominator,
    count(hours_to_touch) as n
from leads
