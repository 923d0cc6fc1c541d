-- en: What became of the leads
-- id: Hasil prospek
select dimension, item, leads, accepted, refused, pending, main_refused_reason, mature_leads, deals_opened, won, value_per_lead
from lead_quality
order by dimension, leads desc, item
limit 300
