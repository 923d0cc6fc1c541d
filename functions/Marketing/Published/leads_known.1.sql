-- For which days the exports of leads speak, by source. Leads are counted without what the hand-off gave back, as lead_records.
with received as (
    select source, count(*) as leads from leads_of('counted_records', 'status_wins') group by source
)
select
    source,
    min(from_day) as from_day,
    max(to_day) as to_day,
    coalesce(max(last_on), min(from_day)) as last_on,
    coalesce(any_value(received.leads), 0) as leads
from known_days left join received using (source)
where fact_table = 'leads' and source is not null
group by source
