-- Leads that were good enough to hand over by the report's day, dated by when they first were.
select lead_key, source, lead_id, created_at, qualified_at, created_on, channel, lead_source, campaign, message
from leads
where cast(qualified_at as date) <= getvariable('as_of')
