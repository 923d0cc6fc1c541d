-- en: Visit-to-lead rate
-- id: Rasio kunjungan menjadi prospek
-- unit: ratio
-- cases: session, sessions
-- kasus: sesi
-- formula: leads created / sessions of the same days; by channel and by campaign where both know it
-- rumus: prospek yang dibuat / sesi pada hari-hari yang sama; per kanal dan per kampanye bila keduanya mengenalnya
-- base: sessions, and leads created on days of which sessions are known; some leads never visited
-- dasar: sesi, dan prospek yang dibuat pada hari yang sesinya diketahui; sebagian prospek tidak pernah berkunjung
-- source: common practice (leads / sessions, same period, same channel)
-- sumber: praktik umum (prospek / sesi, periode sama, kanal sama)
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: up
-- day: from_day, to_day
-- by: channel, campaign
-- whole: is_whole
-- given: lead_visits
--   from_day, to_day, channel, campaign, is_whole, sessions, leads
--   2026-01-05, 2026-01-05, , , true, 100, 0
--   2026-01-06, 2026-01-06, , , true, 300, 0
--   2026-01-05, 2026-01-05, , , true, 0, 3
--   2026-01-06, 2026-01-06, , , true, 0, 5
-- then: numerator 8, denominator 400, n 400
select
    sum(leads)::double as numerator,
    sum(sessions)::double as denominator,
    coalesce(sum(sessions), 0)::bigint as n
from lead_visits
