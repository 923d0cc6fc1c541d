-- Every month's target once per metric and channel or the whole business: the newest upload wins, and a new version of a
-- file replaces the whole of the old one.
select month, metric, channel, value
from (
    select
        *,
        row_number() over (partition by month, metric, channel order by snapshot_at desc, uploaded_at desc, hash desc,
            line desc) = 1 as newest
    from targets_facts
    where not superseded
)
where newest
