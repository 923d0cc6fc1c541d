-- en: Qualified leads
-- id: Prospek memenuhi syarat
-- unit: leads
-- cases: lead, leads
-- kasus: prospek
-- formula: leads by the day on which they were first qualified; within one enquiry a second entry counts no more
-- rumus: prospek menurut hari pertama kali memenuhi syarat; dalam satu permintaan, masuk untuk kedua kalinya tidak dihitung lagi
-- base: leads of a CRM when they are created there; contacts from the stage 'marketing qualified' on
-- dasar: prospek dari CRM saat dibuat di sana; kontak sejak tahap 'marketing qualified'
-- source: common practice of lead reporting (stage entry, first entry counts); HubSpot knowledge base, lifecycle stages
-- sumber: praktik umum pelaporan prospek (masuk tahap, yang pertama dihitung); basis pengetahuan HubSpot, tahap siklus hidup
-- adds: over time sum, over parts sum
-- gap: zero
-- better: up
-- day: qualified_at
-- by: channel, campaign, source
-- of: leads_facts
-- given: qualified_leads
--   lead_id, qualified_at
--   a, 2026-01-05 10:00:00
--   b, 2026-02-01 11:00:00
-- then: value 2, n 2
select
    count(*) as value,
    count(*) as n
from qualified_leads
