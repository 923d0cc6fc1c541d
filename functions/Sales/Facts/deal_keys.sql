-- Each deal's newest row, by its recency, and which deals several snapshots hold: every key of every export is looked at once for all that
-- ask. A deal that counts no more (deleted, merged into another, created after the report's day) has no newest row; one that a single
-- snapshot holds bears no key here, for the same reason that a table of all keys is costly.
select
    case when gone_deals.gone_at is null or gone_deals.gone_at < known.snapshot_at then known.recency end as newest,
    case when known.first_snapshot_at < known.last_snapshot_at then known.source end as source,
    case when known.first_snapshot_at < known.last_snapshot_at then known.deal_id end as deal_id
from (
    select
        source,
        deal_id,
        -- What an export says of deals that were created after the report's day is no part of that day.
        max(recency) filter (where created_at is null or cast(created_at as date) <= getvariable('as_of')) as recency,
        max(snapshot_at) filter (where created_at is null or cast(created_at as date) <= getvariable('as_of')) as snapshot_at,
        min(snapshot_at) filter (where snapshot_at::date <= getvariable('as_of')) as first_snapshot_at,
        max(snapshot_at) filter (where snapshot_at::date <= getvariable('as_of')) as last_snapshot_at
    from deals_facts
    group by source, deal_id
) known
-- What the tool itself says is gone (merged into another deal, deleted) counts no more, unless a newer export has it again.
left join gone_deals using (source, deal_id)
