-- The lead to which each record belongs, where it was handed over.
select e.record, l.lead_key
from enquiries('records', 'person_wins') e join qualified_leads l using (person, enquiry)
