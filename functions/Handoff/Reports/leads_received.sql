-- en: Leads received and handed over
-- id: Prospek diterima dan diserahkan
select sum(leads)::bigint as received, (select count(*) from leads) as handed_over, min(from_day) as from_day, max(to_day) as to_day
from leads_known
having count(*) > 0
