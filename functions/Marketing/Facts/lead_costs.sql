-- Advertising cost beside the leads of the same days: leads of days without a known cost are nobody's cost.
select network, from_day, to_day, cost, 0 as leads from ad_counts where is_whole and cost is not null
union all
select null, created_on, created_on, 0, 1
from leads
where exists (select 1 from ad_counts a where a.is_whole and a.cost is not null and leads.created_on between a.from_day and a.to_day)
