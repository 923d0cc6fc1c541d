-- en: Cost per lead (all leads)
-- id: Biaya per prospek (semua prospek)
-- unit: money
-- cases: lead, leads
-- kasus: prospek
-- formula: advertising cost / leads created on the days that the cost is of; all leads, whatever brought them
-- rumus: biaya iklan / prospek yang dibuat pada hari-hari yang dicakup biaya itu; semua prospek, apa pun asalnya
-- base: leads of days with a known advertising cost
-- dasar: prospek pada hari yang biaya iklannya diketahui
-- source: spend / leads; the leads are the CRM's, not the ad platform's conversions
-- sumber: biaya / prospek; prospek dari CRM, bukan konversi dari platform iklan
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: down
-- day: from_day, to_day
-- given: lead_costs
--   from_day, to_day, cost, leads
--   2026-01-01, 2026-01-31, 300, 0
--   2026-01-05, 2026-01-05, 0, 1
--   2026-01-06, 2026-01-06, 0, 1
-- then: numerator 300, denominator 2, n 2
select
    sum(cost)::double as numerator,
    sum(leads)::double as denominator,
    coalesce(sum(leads), 0)::bigint as n
from lead_costs
