-- Every month's quota once per owner, team or business: the newest upload wins, and a new version of a file replaces
-- the whole of the old one, so that a quota taken out of it is gone. Owners and teams bear the names that their deals have.
select newest.month, owners.owner, team_names.team, newest.amount, coalesce(newest.currency, getvariable('currency')) as currency
from (
    select
        *,
        row_number() over (partition by month, name_key(owner), name_key(team) order by snapshot_at desc, uploaded_at desc, hash desc, line desc) = 1 as is_newest
    from quotas_facts
    where not superseded
) newest
left join owners on owners.owner_key = name_key(newest.owner)
left join team_names on team_names.team_key = name_key(newest.team)
where is_newest
