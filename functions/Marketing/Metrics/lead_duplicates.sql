-- en: Repeated lead records
-- id: Catatan prospek ganda
-- unit: records
-- formula: records of a person beyond the first
-- rumus: catatan seseorang sesudah yang pertama
-- base: leads, each person once
-- dasar: prospek, setiap orang sekali
-- source: common practice of lead reporting (what deduplication left out)
-- sumber: praktik umum pelaporan prospek (yang disisihkan deduplikasi)
-- adds: over time sum, over parts sum
-- gap: unknown
-- better: down
-- day: created_on
-- by: channel, campaign, source
-- given: leads
--   lead_id, created_on, records
--   a, 2026-01-05, 3
--   b, 2026-02-01, 1
--   c, 2026-02-01, 2
-- then: value 3, n 3
select
    coalesce(sum(records - 1), 0) as value,
    count(*) as n
from leads
