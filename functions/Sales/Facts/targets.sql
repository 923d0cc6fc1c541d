-- Every month's target once per metric and owner, team or business: the newest upload wins, and a new version of a
-- file replaces the whole of the old one.
select newest.month, newest.metric, owners.owner, team_names.team, newest.value
from (
    select
        *,
        row_number() over (partition by month, metric, name_key(owner), name_key(team) order by snapshot_at desc, uploaded_at desc,
            hash desc, line desc) = 1 as is_newest
    from targets_facts
    where not superseded
) newest
left join owners on owners.owner_key = name_key(newest.owner)
left join team_names on team_names.team_key = name_key(newest.team)
where is_newest
