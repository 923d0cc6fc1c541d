-- The day up to which deals are known: the newest snapshot's, or the last close where that lies more than 35 days before.
select case when told - closed > 35 then closed else told end as day
from (
    select
        closed,
        greatest(least((select max(snapshot_at)::date from deals_facts), getvariable('as_of')), closed) as told
    from (select coalesce(max(closed_on), getvariable('as_of')) as closed from closed_deals)
)
