-- Advertising cost beside the key events of the same days, whatever brought them: a span of key events counts where a span of
-- cost holds it whole, and with the longest that does.
select from_day, to_day, cost::double as cost, 0::double as key_events from ad_counts where is_whole and cost is not null
union all
select span.from_day, span.to_day, 0, value
from (
    select k.from_day, k.to_day, k.value, max_by({from_day: a.from_day, to_day: a.to_day}, a.to_day - a.from_day) as span
    from (select from_day, to_day, sum(value) as value from traffic_counts where measure = 'key_events' and is_whole group by all) k
        join ad_counts a on a.is_whole and a.cost is not null and k.from_day >= a.from_day and k.to_day <= a.to_day
    group by all
)
