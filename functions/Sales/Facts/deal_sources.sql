-- How far each tool's deals are known: to the newest day that any of its exports speaks for. When an export was uploaded tells
-- nothing: an old one may be sent in late. Deals that bear no day at all are known as they are.
select
    source,
    count(distinct deals_facts.hash) as snapshots,
    any_value(last_event_on) as last_event_on,
    coalesce(any_value(known_to), getvariable('as_of')) as known_to
from deals_facts
left join (
    select source, max(last_on) as last_event_on, max(to_day) as known_to
    from known_days
    where fact_table = 'deals'
    group by source
) known using (source)
group by source
