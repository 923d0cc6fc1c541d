-- en: Leads
-- id: Prospek
-- unit: leads
-- formula: people who left their address, each once by e-mail address or phone number, by the day of their first record
-- base: leads of CRMs, forms and lists; tests and spam left out
-- source: common practice of lead reporting (records, deduplicated, dated when created)
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
