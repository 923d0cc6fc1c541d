-- en: Leads
-- id: Prospek
-- unit: leads
-- formula: people who left their address, each once by e-mail address or phone number, by the day of their first record
-- rumus: orang yang meninggalkan alamatnya, masing-masing sekali menurut alamat email atau nomor telepon, pada hari catatan pertamanya
-- base: leads of CRMs, forms and lists; tests and spam left out
-- dasar: prospek dari CRM, formulir, dan daftar; uji coba dan spam tidak dihitung
-- source: common practice of lead reporting (records, deduplicated, dated when created)
-- sumber: praktik umum pelaporan prospek (catatan, tanpa ganda, bertanggal saat dibuat)
-- adds: over time sum, over parts sum
-- gap: zero
-- better: up
-- day: created_on
-- by: channel, campaign, source
-- of: leads_facts
-- given: leads
--   lead_id, created_on
--   a, 2026-01-05
--   b, 2026-02-01
-- then: value 2, n 2
select
    count(*) as value,
    count(*) as n
from leads
