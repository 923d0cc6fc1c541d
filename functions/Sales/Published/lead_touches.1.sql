-- Human touches up to the report's day.
select nullif(source, 'activities') as source, lead_id, deal_id, contact_id, touched_at
from touches
