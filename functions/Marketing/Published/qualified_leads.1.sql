-- The leads that marketing hands over, up to the report's day.
select lead_key, source, lead_id, person_key, contact_id, deal_id, created_at, qualified_at, channel, campaign, message
from qualified_leads
where created_on <= getvariable('as_of')
