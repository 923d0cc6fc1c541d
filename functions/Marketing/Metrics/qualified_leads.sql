-- en: Qualified leads
-- id: Prospek berkualitas
-- unit: leads
-- formula: leads by the day on which they were first qualified; a second entry counts no more
-- base: leads of a CRM when they are created there; contacts from the stage 'marketing qualified' on
-- source: common practice of lead reporting (stage entry, first entry counts); HubSpot knowledge base, lifecycle stages
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
