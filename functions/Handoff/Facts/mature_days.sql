-- The last day of whose leads all are old enough to be judged by every tool of deals: by which of them a lead will be sold nobody knows
-- before it is, so that the one known least far decides. One that was left for another (whose deals begin about where it ends), or that
-- ended a year before the others, brings no deals any more.
with tools as (
    select source, min(from_day) as from_day, max(to_day) as to_day from sales_known where kind = 'deals' group by source
)
select
    coalesce(
        (select min(tool.to_day) from tools tool
            where tool.to_day > (select max(to_day) from tools) - 365
              and not exists (
                select 1 from tools next
                where next.to_day > tool.to_day and next.from_day between tool.to_day - 31 and tool.to_day + 365)
              and tool.to_day < deals_to),
        deals_to) - (select days from horizon) as day
from sales_days
