-- en: Leads not judged yet
-- id: Prospek yang belum diputuskan
-- unit: leads
-- cases: lead, leads
-- kasus: prospek
-- formula: count of leads neither accepted nor refused
-- rumus: banyaknya prospek yang belum diterima dan belum ditolak
-- base: qualified leads, by day of creation
-- dasar: prospek memenuhi syarat, menurut tanggal dibuat
-- source: common practice of lead hand-over
-- sumber: praktik umum serah terima prospek
-- adds: over time sum, over parts sum
-- gap: zero
-- better: neither
-- day: created_on
-- by: channel, campaign, source
-- of: leads
-- given: leads
--   lead_key, created_on, disposition
--   a, 2026-01-05, accepted
--   b, 2026-02-01, pending
--   c, 2026-02-02, pending
-- then: value 2, n 3
select
    count(*) filter (where disposition = 'pending') as value,
    count(*) as n
from leads
