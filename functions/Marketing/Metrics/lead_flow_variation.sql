-- en: Lead flow variation from week to week
-- id: Kestabilan jumlah prospek (variasi mingguan, makin kecil makin stabil)
-- unit: ratio
-- cases: lead, leads
-- kasus: prospek
-- formula: standard deviation of weekly leads / their mean, over the last 13 whole weeks
-- rumus: simpangan baku prospek mingguan / rata-ratanya, selama 13 minggu penuh terakhir
-- base: whole weeks between the first lead and the last; chance alone gives about 1 / square root of the mean (a mean of 25 a week: 20%)
-- dasar: minggu penuh antara prospek pertama dan terakhir; kebetulan saja menghasilkan sekitar 1 / akar dari rata-rata (rata-rata 25 per
--   minggu: 20%)
-- source: coefficient of variation
-- sumber: koefisien variasi
-- adds: over time none, over parts none
-- gap: unknown
-- better: down
-- day: month
-- grains: month
-- given: lead_weeks
--   month, week, leads
--   2026-03-01, 2026-03-02, 8
--   2026-03-01, 2026-03-09, 10
--   2026-03-01, 2026-03-16, 12
-- then: numerator 2, denominator 10, n 30
select
    stddev_samp(leads) as numerator,
    avg(leads) as denominator,
    coalesce(sum(leads), 0)::bigint as n
from lead_weeks
