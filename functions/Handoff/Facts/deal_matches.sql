-- The deals among the outcomes, with how each found its lead.
select m.*, l.created_at as lead_created_at, m.created_at < l.created_at as is_older_than_lead
from matches m left join qualified_leads l using (lead_key)
where m.outcome is not null
