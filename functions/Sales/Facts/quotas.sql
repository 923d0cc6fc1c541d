-- Every month's quota once per owner, team or business: the newest upload wins.
select month, owner, team, amount, coalesce(currency, getvariable('currency')) as currency
from (
    select
        *,
        row_number() over (partition by month, owner, team order by snapshot_at desc, uploaded_at desc, hash desc, line desc) = 1 as newest
    from quotas_facts
)
where newest
