-- en: Leads touched
-- id: Prospek yang dihubungi
-- unit: leads
-- cases: lead, leads
-- kasus: prospek
-- formula: count of leads with a human touch at or after their creation
-- rumus: banyaknya prospek yang dihubungi orang pada saat dibuat atau sesudahnya
-- base: qualified leads of the time in which touches are on record, by day of creation
-- dasar: prospek memenuhi syarat dari masa ketika kontak dicatat, menurut tanggal dibuat
-- source: common practice of lead follow-up
-- sumber: praktik umum tindak lanjut prospek
-- adds: over time sum, over parts sum
-- gap: unknown
-- better: up
-- day: created_on
-- by: channel, campaign, source
-- of: leads
-- given: leads
--   lead_key, created_on, is_touched, touches_are_recorded
--   a, 2026-01-05, true, true
--   b, 2026-01-05, false, true
--   c, 2026-01-06, true, true
--   d, 2026-03-06, false, false
-- then: value 2, n 3
select
    count(*) filter (where is_touched) as value,
    count(*) as n
from leads
where touches_are_recorded
