-- en: Leads followed up in time
-- id: Prospek ditindaklanjuti tepat waktu
-- unit: ratio
-- cases: lead, leads
-- kasus: prospek
-- formula: leads first touched within the agreed time after the latest enquiry before the touch / leads whose agreed time is over
-- rumus: prospek yang dihubungi pertama kali dalam waktu yang disepakati sejak permintaan terakhir sebelum kontak / prospek yang batas
--   waktunya sudah lewat
-- base: due leads, by day of creation; leads not yet due are left out, and those whose touch has a day and no time that would tell
-- dasar: prospek yang sudah jatuh tempo, menurut tanggal dibuat; tidak dihitung: yang belum jatuh tempo, dan yang kontaknya hanya
--   bertanggal sehingga tepat waktunya tidak diketahui
-- source: common practice of service-level agreements between marketing and sales
-- sumber: praktik umum perjanjian tingkat layanan (SLA) antara pemasaran dan penjualan
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: up
-- day: created_on
-- by: channel, campaign, source
-- of: due_leads
-- given: due_leads
--   lead_key, created_on, is_in_time
--   a, 2026-01-05, true
--   b, 2026-01-05, false
--   c, 2026-01-06, false
-- then: numerator 1, denominator 3, n 3
select
    count(*) filter (where is_in_time) as numerator,
    count(*) as denominator,
    count(*) as n
from due_leads
