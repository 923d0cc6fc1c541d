-- en: Lead velocity rate
-- id: Laju pertumbuhan prospek
-- unit: ratio
-- cases: lead, leads
-- kasus: prospek
-- formula: (qualified leads of the month - those of the month before) / those of the month before; not available where that was 0
-- rumus: (prospek memenuhi syarat bulan itu - bulan sebelumnya) / bulan sebelumnya; tidak tersedia bila bulan sebelumnya 0
-- base: qualified leads by month; months differ by up to 10% in length
-- dasar: prospek memenuhi syarat per bulan; panjang bulan bisa berbeda sampai 10%
-- source: common practice of lead reporting (lead velocity rate, qualified leads only)
-- sumber: praktik umum pelaporan prospek (lead velocity rate, hanya prospek memenuhi syarat)
-- adds: over time none, over parts ratio of sums
-- gap: unknown
-- better: up
-- day: month
-- by: channel, campaign, source
-- grains: month
-- given: lead_velocity_counts
--   month, qualified, qualified_before
--   2026-02-01, 1, 0
--   2026-02-01, 1, 0
--   2026-02-01, 1, 0
--   2026-02-01, 0, 1
--   2026-02-01, 0, 1
-- then: value 0.5, numerator 1, denominator 2, n 3
-- given: lead_velocity_counts
--   month, qualified, qualified_before
--   2026-02-01, 1, 0
-- then: value null, numerator 1, denominator 0, n 1
select
    sum(qualified) - sum(qualified_before) as numerator,
    sum(qualified_before) as denominator,
    coalesce(sum(qualified), 0)::bigint as n
from lead_velocity_counts
