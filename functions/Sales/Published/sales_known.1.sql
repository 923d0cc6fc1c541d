-- For which days the exports of deals, activities and leads' statuses speak, by source.
select fact_table as kind, source, min(from_day) as from_day, max(to_day) as to_day, coalesce(max(last_on), min(from_day)) as last_on
from known_days
where source is not null
group by fact_table, source
