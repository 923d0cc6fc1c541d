-- en: Hours to first touch (upper median of those touched)
-- id: Jam sampai kontak pertama (median atas yang dihubungi)
-- unit: hours
-- formula: the middle of the hours from creation to first human touch, of two in the middle the longer; those not touched are left out, so it flatters
-- base: touched leads, by day of creation
-- source: the high median of statistics packages, a wait that some lead really had; the median beside it lies between the two
-- day: created_on
-- by: channel, source
-- of: leads
-- given: leads
--   lead_key, created_on, hours_to_touch
--   a, 2026-01-05, 2
--   b, 2026-01-05, 4
--   c, 2026-01-05, 
-- then: value 4, n 2
select
    (list(hours_to_touch order by hours_to_touch) filter (where hours_to_touch is not null))[count(hours_to_touch) // 2 + 1] as value,
    count(hours_to_touch) as n
from leads
