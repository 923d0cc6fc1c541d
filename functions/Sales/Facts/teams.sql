-- The team of every owner: the newest upload wins, and a new version of a file replaces the whole of the old one, so
-- that an owner taken out of it has no team. Names are compared without case and outer blanks.
select owner_key, owner, team, manager
from (
    select
        *,
        name_key(owner) as owner_key,
        row_number() over (partition by name_key(owner) order by snapshot_at desc, uploaded_at desc, hash desc, line desc) = 1 as newest
    from teams_facts
    where not superseded
)
where newest
