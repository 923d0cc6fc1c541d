-- Each lead's human touches, found by the lead's own id, its contact or its deal.
select l.lead_key, t.touched_at
from lead_touches t join qualified_leads l on l.lead_id = t.lead_id and (t.source is null or t.source = l.source)
union
select l.lead_key, t.touched_at
from lead_touches t join qualified_leads l on l.contact_id = t.contact_id and (t.source is null or t.source = l.source)
union
select m.lead_key, t.touched_at
from lead_touches t join matches m on m.deal_id = t.deal_id and (t.source is null or t.source = m.source)
where m.lead_key is not null
