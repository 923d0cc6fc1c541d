-- The deals among the outcomes, with how each found its lead. Where no lead was handed over there is none to find, and no share of
-- matches to tell. Deals of our template come without a tool, so that the ids in them may be any tool's; where they are told of, they
-- bear the name of their list.
select m.* replace (coalesce(m.source, 'deals') as source), l.created_at as lead_created_at,
    came_before(m.created_at, l.created_at) as is_older_than_lead
from matches m left join qualified_leads l using (lead_key)
where m.outcome is not null and exists (select 1 from qualified_leads)
