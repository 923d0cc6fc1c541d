-- en: Leads followed up
-- id: Prospek yang dihubungi
-- unit: leads
-- cases: lead, leads
-- kasus: prospek
-- formula: count of leads with a human touch at or after their creation
-- rumus: banyaknya prospek yang dihubungi orang pada saat dibuat atau sesudahnya
-- base: qualified leads of the days to which touches are known, by day of creation
-- dasar: prospek memenuhi syarat sampai hari terakhir kontak diketahui, menurut tanggal dibuat
-- source: common practice of lead follow-up
-- sumber: praktik umum tindak lanjut prospek
-- adds: over time sum, over parts sum
-- gap: unknown
-- better: up
-- day: created_on
-- by: channel, campaign, source
-- of: leads
-- given: leads
--   lead_key, created_on, is_touched, hours_known
--   a, 2026-01-05, true, 40
--   b, 2026-01-05, false, 40
--   c, 2026-01-06, true, 16
--   d, 2026-03-06, false, -900
-- then: value 2, n 3
select
    count(*) filter (where is_touched) as value,
    count(*) as n
from leads
where is_touched or hours_known > 0
