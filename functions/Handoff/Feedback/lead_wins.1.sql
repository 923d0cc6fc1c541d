-- Days on which a deal with a lead was won, by one of the lead's own records.
select distinct l.source, l.lead_id, m.closed_on as won_on
from matches m join qualified_leads l using (lead_key)
where m.outcome = 'won' and m.closed_on is not null
