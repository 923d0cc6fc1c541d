-- For which days the exports of deals, activities and leads' statuses speak, by source. Orders do not enter the hand-off.
select fact_table as kind, source, min(from_day) as from_day, max(to_day) as to_day, coalesce(max(last_on), min(from_day)) as last_on
from known_days
where source is not null and fact_table <> 'order_lines'
group by fact_table, source
