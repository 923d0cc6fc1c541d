-- en: Owners who reached quota
-- id: Penanggung jawab yang mencapai kuota
-- unit: ratio
-- cases: monthly quota, monthly quotas
-- kasus: kuota bulanan
-- formula: owners who won their month's quota or more / owners with a quota; over several months each month of an owner counts
-- rumus: penanggung jawab yang memenangkan kuota bulannya atau lebih / penanggung jawab yang punya kuota; bila mencakup beberapa bulan,
--   tiap bulan seorang penanggung jawab dihitung
-- base: owners' monthly quotas above zero
-- dasar: kuota bulanan penanggung jawab di atas nol
-- source: common practice of sales reporting (share of reps at or above quota)
-- sumber: praktik umum pelaporan penjualan (porsi tenaga penjual yang mencapai atau melampaui kuota)
-- adds: over time ratio of sums, over parts ratio of sums
-- gap: zero
-- better: up
-- day: from_day, to_day
-- grains: month, quarter, year, all
-- given: quota_months
--   from_day, to_day, owner, won, quota, is_known
--   2026-01-01, 2026-01-31, Ayu, 100, 100, true
--   2026-02-01, 2026-02-28, Budi, 70, 100, true
--   2026-01-01, 2026-01-31, , 170, 100, true
--   2026-03-01, 2026-03-31, Ayu, 0, 100, false
-- then: numerator 1, denominator 2, n 2
select
    count(*) filter (where won >= quota) as numerator,
    count(*) as denominator,
    count(*) as n
from quota_months
where owner is not null and quota > 0 and won is not null and is_known
