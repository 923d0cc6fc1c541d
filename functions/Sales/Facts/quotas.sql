-- Every month's quota once per owner, team or business: the newest upload wins, and a new version of a file replaces
-- the whole of the old one, so that a quota taken out of it is gone.
select month, owner, team, amount, coalesce(currency, getvariable('currency')) as currency
from (
    select
        *,
        row_number() over (partition by month, owner, team order by snapshot_at desc, uploaded_at desc, hash desc, line desc) = 1 as newest
    from quotas_facts
    where not superseded
)
where newest
