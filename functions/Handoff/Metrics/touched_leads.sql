-- en: Leads touched
-- id: Prospek yang dihubungi
-- unit: leads
-- formula: count of leads with a human touch at or after their creation
-- rumus: banyaknya prospek yang dihubungi orang pada saat dibuat atau sesudahnya
-- base: qualified leads, by day of creation
-- dasar: prospek memenuhi syarat, menurut tanggal dibuat
-- source: common practice of lead follow-up
-- sumber: praktik umum tindak lanjut prospek
-- day: created_on
-- by: channel, campaign, source
-- of: leads
-- given: leads
--   lead_key, created_on, is_touched
--   a, 2026-01-05, true
--   b, 2026-01-05, false
-- then: value 1, n 2
select
    count(*) filter (where is_touched) as value,
    count(*) as n
from leads
