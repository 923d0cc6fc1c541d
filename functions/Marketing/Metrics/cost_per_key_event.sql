-- en: Cost per key event
-- id: Biaya per peristiwa utama
-- unit: money
-- cases: key event, key events
-- kasus: peristiwa utama
-- formula: advertising cost / key events on the days that the cost is of; all key events, whatever brought them
-- rumus: biaya iklan / peristiwa utama pada hari-hari yang dicakup biaya itu; semua peristiwa utama, apa pun asalnya
-- base: key events of days with a known advertising cost
-- dasar: peristiwa utama pada hari yang biaya iklannya diketahui
-- source: spend / key events; the key events are the analytics tool's, not the ad platform's conversions
-- sumber: biaya / peristiwa utama; peristiwa utama dari alat analitik, bukan konversi dari platform iklan
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: unknown
-- better: down
-- day: from_day, to_day
-- given: key_event_costs
--   from_day, to_day, cost, key_events
--   2026-01-01, 2026-01-31, 300, 0
--   2026-01-01, 2026-01-31, 0, 4
--   2026-02-01, 2026-02-28, 0, 6
-- then: numerator 300, denominator 10, n 10
select
    sum(cost) as numerator,
    sum(key_events) as denominator,
    coalesce(sum(key_events), 0)::bigint as n
from key_event_costs
