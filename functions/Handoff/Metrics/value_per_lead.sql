-- en: Won value per lead
-- id: Nilai menang per prospek
-- unit: money
-- formula: value won within the horizon / leads
-- rumus: nilai yang dimenangkan dalam jangka waktu pengamatan / semua prospek
-- base: mature leads, by day of creation
-- dasar: prospek matang, menurut tanggal dibuat
-- source: common practice of cohort reporting at a fixed horizon
-- sumber: praktik umum laporan kohort dengan jangka waktu tetap
-- day: created_on
-- by: channel, campaign, message, source
-- of: mature_leads
-- given: mature_leads
--   lead_key, created_on, won_value
--   a, 2026-01-05, 900
--   b, 2026-01-05, 0
-- then: numerator 900, denominator 2, n 2
select
    sum(won_value) as numerator,
    count(*) as denominator,
    count(*) as n
from mature_leads
