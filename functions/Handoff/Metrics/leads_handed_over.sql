-- en: Qualified leads handed over
-- id: Prospek memenuhi syarat yang diserahkan
-- unit: leads
-- cases: lead, leads
-- kasus: prospek
-- formula: count of the leads that marketing published
-- rumus: banyaknya prospek yang diserahkan pemasaran
-- base: qualified leads, by day of creation
-- dasar: prospek memenuhi syarat, menurut tanggal dibuat
-- source: marketing's published records
-- sumber: catatan serah terima dari pemasaran
-- adds: over time sum, over parts sum
-- gap: zero
-- better: up
-- day: created_on
-- by: channel, campaign, message, source
-- of: leads
-- given: leads
--   lead_key, created_on
--   a, 2026-01-05
--   b, 2026-02-01
-- then: value 2, n 2
select
    count(*) as value,
    count(*) as n
from leads
