-- en: Hours to first touch (median of those touched)
-- id: Jam sampai kontak pertama (median yang dihubungi)
-- unit: hours
-- formula: median of hours from creation to first human touch, linear between neighbours; those not touched are left out, so it flatters
-- base: touched leads, by day of creation
-- source: as tools give it; read the speed to lead, which counts those still waiting
-- day: created_on
-- by: channel, source
-- of: leads
-- given: leads
--   lead_key, created_on, hours_to_touch
--   a, 2026-01-05, 2
--   b, 2026-01-05, 4
--   c, 2026-01-05, 
-- then: value 3, n 2
select
    quantile_cont(hours_to_touch, 0.5) as value,
    count(hours_to_touch) as n
from leads
