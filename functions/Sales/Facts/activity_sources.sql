-- From when, and how far, each tool's touches are recorded, by the same rule as its deals: see deal_sources.
with recorded as (
    select source, min(touched_at) as from_at, max(touched_at)::date as last_on
    from touches
    group by source
),
seen as (
    select source, count(distinct snapshot_at) as snapshots, least(max(snapshot_at)::date, getvariable('as_of')) as newest_on
    from activities_facts
    group by source
)
select
    source,
    from_at,
    case when snapshots = 1 and newest_on - last_on > 35 then last_on else greatest(newest_on, last_on) end as known_to
from recorded
join seen using (source)
