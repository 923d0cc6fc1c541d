-- The deals among the outcomes, with how each found its lead. Where no lead was handed over there is none to find, and no share of
-- matches to tell.
select m.*, l.created_at as lead_created_at, came_before(m.created_at, l.created_at) as is_older_than_lead
from matches m left join qualified_leads l using (lead_key)
where m.outcome is not null and exists (select 1 from qualified_leads)
