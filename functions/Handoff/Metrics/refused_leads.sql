-- en: Refused leads
-- id: Prospek yang ditolak
-- unit: leads
-- cases: lead, leads
-- kasus: prospek
-- formula: count of leads that sales refused
-- rumus: banyaknya prospek yang ditolak penjualan
-- base: qualified leads, by day of creation
-- dasar: prospek memenuhi syarat, menurut tanggal dibuat
-- source: common practice of lead hand-over
-- sumber: praktik umum serah terima prospek
-- adds: over time sum, over parts sum
-- gap: zero
-- better: down
-- day: created_on
-- by: refused_reason, campaign, channel, source
-- of: leads
-- given: refused_leads
--   lead_key, created_on, refused_reason
--   a, 2026-01-05, no budget
--   b, 2026-02-01, no budget
-- then: value 2, n 2
select
    count(*) as value,
    count(*) as n
from refused_leads
