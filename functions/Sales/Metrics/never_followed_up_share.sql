-- en: Leads never followed up
-- id: Prospek yang belum dihubungi
-- unit: ratio
-- cases: lead, leads
-- kasus: prospek
-- formula: leads without any human touch / leads that are at least as old as the agreed hours
-- rumus: prospek tanpa kontak apa pun dari orang / prospek yang umurnya setidaknya selama jam yang disepakati
-- base: leads that sales knows, created since its tool records touches, and due
-- dasar: prospek yang dikenal penjualan, dibuat sejak alatnya mencatat kontak, dan sudah jatuh tempo
-- source: common practice of sales reporting (untouched leads)
-- sumber: praktik umum pelaporan penjualan (prospek yang belum dihubungi)
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: down
-- day: created_on
-- grains: month, quarter, year, all
-- by: source
-- given: lead_follow_ups
--   lead_id, created_on, is_touched, is_due
--   a, 2026-01-05, true, true
--   b, 2026-01-06, false, true
--   c, 2026-01-05, false, false
-- then: numerator 1, denominator 2, n 2
select
    count(*) filter (where not is_touched) as numerator,
    count(*) as denominator,
    count(*) as n
from lead_follow_ups
where is_due
