-- en: Leads followed up in time
-- id: Prospek ditindaklanjuti tepat waktu
-- unit: ratio
-- cases: lead, leads
-- kasus: prospek
-- formula: leads first touched within the agreed hours (setting) after the latest enquiry before the touch / leads that are at least so
--   old
-- rumus: prospek yang dihubungi pertama kali dalam jam yang disepakati (setelan) sejak permintaan terakhir sebelum
--   kontak / prospek yang umurnya setidaknya selama itu
-- base: leads that sales knows, created since its tool records touches, and due; without those whose touch has a day and no time that
--   would tell
-- dasar: prospek yang dikenal penjualan, dibuat sejak alatnya mencatat kontak, dan sudah jatuh tempo; tanpa prospek yang kontaknya
--   hanya bertanggal sehingga tepat waktunya tidak diketahui
-- source: common practice of sales reporting (follow-up service level)
-- sumber: praktik umum pelaporan penjualan (tingkat layanan tindak lanjut)
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: up
-- day: created_on
-- grains: month, quarter, year, all
-- by: source
-- given: lead_follow_ups
--   lead_id, created_on, is_in_time, is_due
--   a, 2026-01-05, true, true
--   b, 2026-01-06, false, true
--   c, 2026-01-05, false, false
--   d, 2026-01-06, , true
-- then: numerator 1, denominator 2, n 2
select
    count(*) filter (where is_in_time) as numerator,
    count(*) as denominator,
    count(*) as n
from lead_follow_ups
where is_due and is_in_time is not null
