-- Advertising cost beside the leads of the same days: leads of days without a known cost are nobody's cost. A lead belongs to the
-- longest span of cost that holds its day, so that a span which is no part of a month takes its leads along.
select network, from_day, to_day, cost, 0 as leads from ad_counts where is_whole and cost is not null
union all
select null, span.from_day, span.to_day, 0, 1
from (
    select l.lead_key, max_by({from_day: a.from_day, to_day: a.to_day}, a.to_day - a.from_day) as span
    from leads l join ad_counts a on a.is_whole and a.cost is not null and l.created_on between a.from_day and a.to_day
    group by l.lead_key
)
