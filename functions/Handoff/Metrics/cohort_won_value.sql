-- en: Value won of these leads
-- id: Nilai yang dimenangkan dari prospek ini
-- unit: money
-- formula: sum of the value won within the horizon after the lead's creation
-- rumus: jumlah nilai yang dimenangkan dalam jangka waktu pengamatan sejak prospek dibuat
-- base: mature leads, by day of creation
-- dasar: prospek matang, menurut tanggal dibuat
-- source: common practice of cohort reporting at a fixed horizon
-- sumber: praktik umum laporan kohort dengan jangka waktu tetap
-- day: created_on
-- by: channel, campaign, message
-- of: mature_leads
-- given: mature_leads
--   lead_key, created_on, won_value
--   a, 2026-01-05, 900
--   b, 2026-01-05, 100
-- then: value 1000, n 2
select
    sum(won_value) as value,
    count(*) as n
from mature_leads
