-- names: no day of anything is known by it.
-- Every person once, however exports and lists spell them: names are the same whatever their case and blanks. The spelling
-- that most deals have is shown; of a person without deals that of the lists.
with spelled as (
    select owner, 'deals' as of_what, count(*) as times from deals_facts where owner is not null group by all
    union all
    select owner, 'lists', count(*) from quotas_facts where owner is not null and not superseded group by all
    union all
    select owner, 'lists', count(*) from teams_facts where not superseded group by all
    union all
    select owner, 'lists', count(*) from targets_facts where owner is not null and not superseded group by all
    union all
    select owner, 'other', count(*) from activities_facts where owner is not null group by all
)
select
    name_key(owner) as owner_key,
    arg_min(trim(owner), (array_position(['deals', 'lists', 'other'], of_what), -times, owner)) as owner
from spelled
group by all
