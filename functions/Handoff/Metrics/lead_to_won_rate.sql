-- en: Lead to won
-- id: Prospek menjadi transaksi menang
-- unit: ratio
-- cases: lead, leads
-- kasus: prospek
-- formula: leads won within the horizon after their creation / leads
-- rumus: prospek yang dimenangkan dalam jangka waktu pengamatan sejak dibuat / semua prospek
-- base: mature leads, by day of creation
-- dasar: prospek matang, menurut tanggal dibuat
-- source: common practice of cohort reporting at a fixed horizon
-- sumber: praktik umum laporan kohort dengan jangka waktu tetap
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: up
-- day: created_on
-- by: channel, campaign, message, source
-- of: mature_leads
-- until: mature_days
-- given: mature_leads
--   lead_key, created_on, is_won
--   a, 2026-01-05, true
--   b, 2026-01-06, false
-- then: numerator 1, denominator 2, n 2
select
    count(*) filter (where is_won) as numerator,
    count(*) as denominator,
    count(*) as n
from mature_leads
