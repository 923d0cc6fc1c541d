-- How far each tool's deals are known. A newest snapshot after which nothing happened may be quiet business, or an old
-- export that was sent in late: with one snapshot only, and nothing in its last 35 days, the last thing that happened is
-- as far as it reaches.
with seen as (
    select
        source,
        count(distinct snapshot_at) as snapshots,
        least(max(snapshot_at)::date, getvariable('as_of')) as newest_on
    from deals_facts
    group by source
),
happened as (
    select source, max(on_day) as last_event_on
    from (
        select source, unnest([created_on, closed_on, modified_at::date, last_activity_at::date]) as on_day
        from deals
    )
    where on_day <= getvariable('as_of')
    group by source
)
select
    seen.source,
    seen.snapshots,
    happened.last_event_on,
    case
        when seen.snapshots = 1 and seen.newest_on - happened.last_event_on > 35 then happened.last_event_on
        else greatest(seen.newest_on, happened.last_event_on)
    end as known_to
from seen
left join happened using (source)
