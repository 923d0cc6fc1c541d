-- en: Repeated lead records
-- id: Catatan prospek ganda
-- unit: records
-- cases: lead, leads
-- kasus: prospek
-- formula: records of an enquiry beyond the first
-- rumus: catatan sebuah permintaan sesudah yang pertama
-- base: leads, each enquiry once
-- dasar: prospek, setiap permintaan sekali
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
