-- en: Leads
-- id: Prospek
-- unit: leads
-- cases: lead, leads
-- kasus: prospek
-- formula: enquiries of people, by the day of their first record; a person's records (same id, e-mail address or phone number) are one
--   enquiry until a deal is won or {silence-days} days pass without a record (setting)
-- rumus: permintaan dari orang, pada hari catatan pertamanya; catatan orang yang sama (ID, alamat email, atau nomor telepon) dihitung satu
--   permintaan sampai ada transaksi yang menang atau {silence-days} hari tanpa catatan (dapat diatur)
-- base: leads of CRMs, forms and lists; tests, spam, and records merged in the CRM left out
-- dasar: prospek dari CRM, formulir, dan daftar; uji coba, spam, dan catatan yang sudah digabung di CRM tidak dihitung
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
