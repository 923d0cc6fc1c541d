-- For which days the exports of leads speak, by source.
select
    source,
    min(from_day) as from_day,
    max(to_day) as to_day,
    coalesce(max(last_on), min(from_day)) as last_on,
    (select count(*) from leads where leads.source = known_days.source) as leads
from known_days
where fact_table = 'leads' and source is not null
group by source
