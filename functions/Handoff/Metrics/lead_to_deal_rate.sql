-- en: Lead to deal
-- id: Prospek menjadi transaksi
-- unit: ratio
-- cases: lead, leads
-- kasus: prospek
-- formula: leads with a deal / leads
-- rumus: prospek yang punya transaksi / semua prospek
-- base: mature leads, by day of creation
-- dasar: prospek matang, menurut tanggal dibuat
-- source: common practice of funnel reporting on cohorts
-- sumber: praktik umum laporan funnel per kohort
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: up
-- day: created_on
-- by: channel, campaign, message, source
-- of: mature_leads
-- until: mature_days
-- given: mature_leads
--   lead_key, created_on, deals
--   a, 2026-01-05, 1
--   b, 2026-01-06, 0
-- then: numerator 1, denominator 2, n 2
select
    count(*) filter (where deals > 0) as numerator,
    count(*) as denominator,
    count(*) as n
from mature_leads
