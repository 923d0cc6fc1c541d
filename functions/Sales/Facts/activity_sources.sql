-- From when, and how far, each tool's touches are recorded: as far as its exports of activities speak. The last touch lies in known_to or
-- before it.
select touches.source, min(touched_at) as from_at, max(touched_at) as last_at, any_value(known.known_to) as known_to
from touches
join (select source, max(to_day) as known_to from known_days where fact_table = 'activities'
    group by source) known on known.source = touches.source
group by touches.source
