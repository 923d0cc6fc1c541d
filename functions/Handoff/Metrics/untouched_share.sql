-- en: Leads never followed up
-- id: Prospek yang belum dihubungi
-- unit: ratio
-- cases: lead, leads
-- kasus: prospek
-- formula: leads without a human touch / leads
-- rumus: prospek tanpa kontak dari orang / semua prospek
-- base: qualified leads of the time in which touches are on record, without those refused unseen; by day of creation
-- dasar: prospek memenuhi syarat dari masa ketika kontak dicatat, tanpa yang ditolak sebelum dihubungi; menurut tanggal dibuat
-- source: common practice of lead follow-up
-- sumber: praktik umum tindak lanjut prospek
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: down
-- day: created_on
-- by: channel, campaign, source
-- of: waiting_leads
-- given: waiting_leads
--   lead_key, created_on, is_touched
--   a, 2026-01-05, true
--   b, 2026-01-06, false
-- then: numerator 1, denominator 2, n 2
select
    count(*) filter (where not is_touched) as numerator,
    count(*) as denominator,
    count(*) as n
from waiting_leads
